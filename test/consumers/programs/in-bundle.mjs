// A bundle for browsers contains our code, no module of Node, and nothing of Prism.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [, , folder] = process.argv;
const code = readdirSync(folder)
  .filter((name) => name.endsWith(".js"))
  .map((name) => readFileSync(join(folder, name), "utf8"))
  .join("\n");
assert.match(code, /addontemplates/);
assert.doesNotMatch(code, /["'`]node:/);
assert.doesNotMatch(code, /stoplight/);
