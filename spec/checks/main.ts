// main.ts: `npm run check` calls it. Compares description, ledger, reference page and translations, and names every failure.

import { readBundle, readYaml } from "../tools/files.ts";
import {
  badTexts,
  type Description,
  deadTargets,
  type Overlay,
  structureDifferences,
} from "./chinese/compare-texts.ts";
import { badEntries, type Entry, type Texts } from "./chinese/ledger-texts.ts";
import { readMadeFrom, staleLines, translations } from "./chinese/made-from.ts";
import { comparePage } from "./page/compare-page.ts";
import { readDocuments } from "./page/documents.ts";
import {
  badChinese as badValuesChinese,
  badEntries as badValuesEntries,
} from "./values/chinese.ts";
import { compareValues } from "./values/compare.ts";
import { readDocuments as readValuesDocuments } from "./values/documents.ts";

const english = readBundle<Description>("openapi.json");
const chinese = readBundle<Description>("openapi.zh-CN.json");

const failures: Record<string, string[]> = {
  "corrections.yaml": comparePage(readDocuments()),
  "overlays/corrections.zh-CN.yaml": badEntries(
    readYaml("corrections.yaml") as Entry[],
    readYaml("overlays/corrections.zh-CN.yaml") as Record<string, Texts>,
  ),
  "overlays/zh-CN.yaml": [
    ...deadTargets(readYaml("overlays/zh-CN.yaml") as Overlay, english).map(
      (target) => `target ${target} matches nothing`,
    ),
    ...badTexts(english, chinese),
    ...structureDifferences(english, chinese).map(
      (pointer) => `${pointer}: more than text differs`,
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
