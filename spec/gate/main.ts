// main.ts: `npm run diff`. Says what changed since the last release, and fails when the changesets ask for too little.
// `npm run diff -- --keep` keeps the description for a version that has not been published, instead.
import { readFileSync } from "node:fs";
import { bumps, neededBump } from "../../release/bumps.ts";
import { changesetBump } from "../../release/changesets.ts";
import * as kept from "../tools/releases.ts";
import { canonical } from "./json.ts";
import { renderReport } from "./report.ts";
import { worst } from "./rules.ts";
import { type Change, compare } from "./walk.ts";

const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
if (process.argv.includes("--keep")) {
  kept.keepRelease({ version: manifest.version });
}
const { version = "0.0.0", date } = kept.releases().at(-1) ?? {};
const found = new Map<string, Change>(); // a change of both bundles is reported once
for (const name of kept.bundles) {
  const [before, after] = [kept.releasedBundle(version, name), kept.currentBundle(name)];
  if (before !== undefined && after === undefined) {
    throw new Error(`spec/dist/${name}.json does not exist: run \`npm run build\`, which makes it`);
  }
  for (const change of before && after ? await compare(before, after) : []) {
    found.set(canonical(change), change);
  }
}
const changes = [...found.values()];
process.stdout.write(
  changes.length === 0
    ? `The description is the one of ${version}.\n`
    : `# Changes of the description since ${version}\n\n${renderReport(changes)}`,
);
const change = worst(changes.map(({ verdict }) => verdict));
const needed = neededBump(version, change);
const planned = changesetBump(new URL("../../.changeset/", import.meta.url));
const given = planned === "none" ? "no release" : `a ${planned} version`;
const early = " (before 1.0.0: minor for breaking, patch for additive)";
if (manifest.version !== version) {
  fail(`The packages are ${manifest.version}, and spec/released ends with ${version}.
Raise the version with \`npm run release:version\`, which keeps the description.`);
}
if (bumps.indexOf(planned) < bumps.indexOf(needed)) {
  fail(`The changesets ask for ${given}, and a change that is ${change} needs at least a ${needed} version${version.startsWith("0.") ? early : ""}.
Run \`npm run changeset\`, choose @cce-addons/spec and that bump, and write for the person who upgrades what to change.`);
  if (date === undefined) {
    fail(
      `${version} has not been published: if it is to go out as it is now, run \`npm run diff -- --keep\` instead.`,
    );
  }
}

function fail(text: string) {
  process.stderr.write(`\n${text}\n`);
  process.exitCode = 1;
}
