// main.ts: makes dist/values, the bundled schema of each add-on's values in English and Chinese, and what follows from it.
import { mkdirSync, writeFileSync } from "node:fs";
import { bundleValues } from "./bundle.ts";
import { inputVariant, shownVariant } from "./shown.ts";
import { readChineseSource, readSource, valuesNames } from "./sources.ts";

const folder = new URL("../../dist/values/", import.meta.url);
for (const kind of ["shown", "input"]) {
  mkdirSync(new URL(`${kind}/`, folder), { recursive: true });
}
const write = (name: string, value: unknown, indent = 1) =>
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(value, null, indent)}\n`);

for (const name of valuesNames()) {
  const schema = bundleValues(readSource(name));
  write(name, schema);
  write(`${name}.zh-CN`, bundleValues(readChineseSource(name)));
  // read by programs alone
  write(`shown/${name}`, shownVariant(schema), 0);
  write(`input/${name}`, inputVariant(schema), 0);
}
