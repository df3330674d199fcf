// main.ts: `npm run diff`. Says what changed since the last release, and fails when the changesets ask for too little.
// `npm run diff -- --keep` keeps the description for a version that has not been published, instead.
import { readFileSync } from "node:fs";
import { bumps, neededBump } from "../../release/bumps.ts";
import { changesetBump } from "../../release/changesets.ts";
import {
  bundles,
  currentBundle,
  keepRelease,
  releasedBundle,
  releases,
} from "../tools/releases.ts";
import { type Change, compare } from "./compare.ts";
import { canonical } from "./json.ts";
import { renderReport } from "./report.ts";
import { worst } from "./rules.ts";

const { version: packageVersion } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
);
if (process.argv.includes("--keep")) {
  keepRelease({ version: packageVersion });
}
const { version = "0.0.0", date } = releases().at(-1) ?? {};
const found: Change[] = [];
for (const name of bundles) {
  const [before, after] = [releasedBundle(version, name), currentBundle(name)];
  if (before !== undefined && after === undefined) {
    throw new Error(`spec/dist/${name}.json does not exist: run \`npm run build\`, which makes it`);
  }
  const known = new Set(found.map(canonical)); // a change of both bundles is reported once
  const changes = before && after ? await compare(before, after) : [];
  found.push(...changes.filter((change) => !known.has(canonical(change))));
}
process.stdout.write(
  found.length === 0
    ? `The description is the one of ${version}.\n`
    : `# Changes of the description since ${version}\n\n${renderReport(found)}`,
);
if (packageVersion !== version) {
  fail(
    `The packages are ${packageVersion}, and spec/released ends with ${version}.`,
    "Raise the version with `npm run release:version`, which keeps the description.",
  );
}
const change = worst(found.map(({ verdict }) => verdict));
const needed = neededBump(version, change);
const planned = changesetBump(new URL("../../.changeset/", import.meta.url));
if (bumps.indexOf(planned) < bumps.indexOf(needed)) {
  fail(
    `The changesets ask for ${planned === "none" ? "no release" : `a ${planned} version`}, and a change that is ${change} needs at least a ${needed} version${version.startsWith("0.") ? " (before 1.0.0: minor for breaking, patch for additive)" : ""}.`,
    "Run `npm run changeset`, choose @cce-addons/spec and that bump, and write for the person who upgrades what to change.",
    ...(date === undefined
      ? [
          `${version} has not been published: if it is to go out as it is now, run \`npm run diff -- --keep\` instead.`,
        ]
      : []),
  );
}

function fail(...lines: string[]) {
  process.stderr.write(`\n${lines.join("\n")}\n`);
  process.exitCode = 1;
}
