// Writes src/embedded.gen.ts: what the mock needs where there are no files, such as in a page.
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
const embedded = {
  api: JSON.parse(read(import.meta.resolve("@cce-addons/spec/openapi.json"))),
  control: parse(read("../control.openapi.yaml")),
  seed: parse(read("../seed/default.yaml")),
};
// as text: reading JSON is faster than reading a program
const lines = Object.entries(embedded).map(
  ([name, value]) => `export const ${name}: string = ${JSON.stringify(JSON.stringify(value))};\n`,
);

// Written whole, because two tasks may do this at the same time.
const target = fileURLToPath(new URL("../src/embedded.gen.ts", import.meta.url));
const draft = `${target}.${process.pid}`;
writeFileSync(draft, `// Made by scripts/embed.js, do not edit.\n${lines.join("")}`);
renameSync(draft, target);
