// main.ts [--accept [KEY…]]: `npm run chinese`. Shows each Chinese text whose English has changed since, beside that English, or records that
// the Chinese says what the English says now: of the keys that are named, or of all.
import { parseArgs } from "node:util";
import {
  acceptTranslations,
  readMadeFrom,
  staleTranslations,
  translations,
  writeMadeFrom,
} from "./made-from.ts";

const { values, positionals } = parseArgs({
  options: { accept: { type: "boolean", default: false } },
  allowPositionals: true,
});
const all = translations();
const madeFrom = readMadeFrom();
const stale = staleTranslations(all, madeFrom);
const unknown = positionals.filter((key) => !all.some((each) => each.key === key));
if (unknown.length > 0) {
  fail(`no Chinese text has the key ${unknown.join(", ")}; \`npm run chinese\` lists the keys`);
} else if (positionals.length > 0 && !values.accept) {
  fail(`keys are for --accept, got ${positionals.join(", ")}`);
} else if (values.accept) {
  const keys = new Set(positionals.length > 0 ? positionals : all.map(({ key }) => key));
  writeMadeFrom(acceptTranslations(all, madeFrom, (key) => keys.has(key)));
  const accepted = stale.filter(({ key }) => keys.has(key)).length;
  process.stdout.write(`Accepted ${accepted} of ${stale.length} stale texts.\n`);
} else {
  process.stdout.write(
    stale.length === 0
      ? `All ${all.length} Chinese texts are made from the English as it is.\n`
      : stale.map(sideBySide).join("\n"),
  );
}

function sideBySide({ key, english, chinese }: { key: string; english: string; chinese: string }) {
  const indented = (text: string) => text.trim().replaceAll("\n", "\n      ");
  return `${key}\n  en: ${indented(english)}\n  zh: ${indented(chinese)}\n`;
}

function fail(message: string) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
