// list.ts: `npm run evidence` in the folder spec. Prints every evidence entry of ledger and error catalogue with its locator.
import { evidenceList } from "../../tools/evidence-list.ts";

for (const [id, evidence] of Object.entries(evidenceList())) {
  for (const { kind, locator, shows } of evidence) {
    process.stdout.write(`${id}\t${kind}\t${locator}\t${shows.en}\n`);
  }
}
