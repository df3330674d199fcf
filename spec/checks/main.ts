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
import { comparePage } from "./page/compare-page.ts";
import { readDocuments } from "./page/documents.ts";

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
};
const lines = Object.entries(failures).flatMap(([file, found]) =>
  found.map((failure) => `spec/${file}: ${failure}`),
);
if (lines.length > 0) {
  process.stderr.write(`${lines.join("\n")}\n`);
  process.exit(1);
}
