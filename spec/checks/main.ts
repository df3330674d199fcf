// main.ts: `npm run check` calls it. Compares description, ledger, catalogue, reference page and translations, and names every failure.
import { type Bundle, readBundle, readYaml } from "../tools/files.ts";
import { deadTargets, type Overlay } from "../tools/overlay.ts";
import { badTexts, type Description, structureDifferences } from "./chinese/compare-texts.ts";
import { badEntries, type Texts } from "./chinese/ledger-texts.ts";
import { readMadeFrom, staleLines, translations } from "./chinese/made-from.ts";
import { overlayFailures } from "./deployed/overlay-failures.ts";
import { type Catalogue, catalogueFailures } from "./errors/catalogue.ts";
import { comparePage } from "./page/compare-page.ts";
import { readDocuments } from "./page/documents.ts";
import { provenanceFailures } from "./provenance/fields.ts";
import { bodyFailures, type Recorded } from "./provenance/recount.ts";
import { schemaFailures } from "./schema.ts";
import {
  badChinese as badValuesChinese,
  badEntries as badValuesEntries,
} from "./values/chinese.ts";
import { compareValues } from "./values/compare.ts";
import { readDocuments as readValuesDocuments } from "./values/documents.ts";

const documents = readDocuments();
const { ledger, transcript } = documents;
const description = readBundle("openapi.json");
const deployed = readBundle("openapi.deployed.json");
const catalogue = readYaml("errors.yaml") as Catalogue;
const recorded = readYaml("test/fixtures/recorded-bodies.json") as Recorded[];
const overlay = (name: string) => readYaml(`overlays/${name}.yaml`) as Overlay;
const inBoth = new Set(chineseFailures("openapi.json", "openapi.zh-CN.json"));

const failures: Record<string, string[]> = {
  "corrections.yaml": [
    ...schemaFailures("corrections", ledger),
    ...comparePage(documents),
    ...provenanceFailures(description, ledger, transcript.tables),
    ...ledger.flatMap(({ id, evidence }) => bodyFailures(id, evidence, recorded)),
  ],
  "errors.yaml": [
    ...schemaFailures("errors", catalogue),
    ...catalogueFailures(catalogue, description),
    ...catalogueFailures(catalogue, deployed),
    ...catalogue.codes.flatMap(({ code, evidence }) => bodyFailures(code, evidence, recorded)),
  ],
  "overlays/deployed.yaml": overlayFailures(overlay("deployed"), ledger),
  "overlays/corrections.zh-CN.yaml": badEntries(
    readYaml("corrections.yaml") as Parameters<typeof badEntries>[0],
    readYaml("overlays/corrections.zh-CN.yaml") as Record<string, Texts>,
  ),
  "overlays/zh-CN.yaml": [
    ...deadTargets(overlay("zh-CN"), description).map(
      (target) => `target ${target} matches nothing`,
    ),
    ...inBoth,
  ],
  "overlays/deployed.zh-CN.yaml": [
    ...deadTargets(overlay("deployed.zh-CN"), deployed).map(
      (target) => `target ${target} matches nothing`,
    ),
    // what the other description has too is named there
    ...chineseFailures("openapi.deployed.json", "openapi.deployed.zh-CN.json").filter(
      (failure) => !inBoth.has(failure),
    ),
  ],
  overlays: staleLines(translations(), readMadeFrom()),
  "values.corrections.yaml": compareValues(readValuesDocuments()),
  "overlays/values.corrections.zh-CN.yaml": badValuesEntries(),
  "overlays/values.zh-CN": badValuesChinese(),
};
const lines = Object.entries(failures).flatMap(([file, found]) =>
  found.map((failure) => `spec/${file}: ${failure}`),
);
if (lines.length > 0) {
  process.stderr.write(`${lines.join("\n")}\n`);
  process.exit(1);
}

function chineseFailures(english: string, chinese: string): string[] {
  const read = (name: string) => readBundle<Bundle & Description>(name);
  return [
    ...badTexts(read(english), read(chinese)),
    ...structureDifferences(read(english), read(chinese)).map(
      (pointer) => `${pointer}: more than text differs`,
    ),
  ];
}
