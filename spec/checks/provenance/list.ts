// list.ts: `npm run evidence` in the folder spec. Prints every evidence entry of both ledgers and the error catalogue with its locator.
import { evidenceList } from "../../tools/evidence-list.ts";
import { evidenceUrl } from "../../tools/values/evidence-url.ts";
import { type Entry, readYaml } from "../values/documents.ts";

const print = (...columns: string[]) => process.stdout.write(`${columns.join("\t")}\n`);

for (const [id, evidence] of Object.entries(evidenceList())) {
  for (const { kind, locator, shows } of evidence) {
    print(id, kind, locator, shows.en);
  }
}
for (const { id, evidence, why } of readYaml("values.corrections.yaml") as Entry[]) {
  for (const { kind, where } of evidence) {
    print(id, kind, evidenceUrl(where) ?? where, why);
  }
}
