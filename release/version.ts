// `npm run release:version`: raises the version as the changesets request, in every file that states it.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { keepRelease } from "../spec/tools/releases.ts";
import { readManifest } from "./manifest.ts";
import { versioned } from "./versioned.ts";

const run = (...command: string[]) =>
  execFileSync("npx", ["--no-install", ...command], { stdio: "inherit" });

const { version: before } = readManifest("spec");
run("changeset", "version");
const { version: now } = readManifest("spec");
for (const file of versioned) {
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(`\n  version: ${before}\n`, `\n  version: ${now}\n`));
}
// the next change is compared with this description
run("turbo", "run", "bundle", "--filter=@cce-addons/spec");
keepRelease({ version: now, date: new Date().toISOString().slice(0, 10) });
