// version.mjs: `npm run release:version`. Raises the version as the changesets ask, everywhere it stands.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { keepRelease } from "../spec/gate/releases.mjs";
import { versioned } from "./versioned.mjs";

const run = (...command) => execFileSync("npx", ["--no-install", ...command], { stdio: "inherit" });
const version = () => JSON.parse(readFileSync("spec/package.json", "utf8")).version;

const before = version();
run("changeset", "version");
const now = version();
for (const file of versioned) {
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(`\n  version: ${before}\n`, `\n  version: ${now}\n`));
}
// the next change is compared with this one
run("turbo", "run", "bundle", "--filter=@cce-addons/spec");
keepRelease({ version: now, date: new Date().toISOString().slice(0, 10) });
