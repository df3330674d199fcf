// main.mjs: `npm run diff`. Says what changed since the last release, and fails when the changesets ask for too little.
// `npm run diff -- --keep` keeps the description for a version that has not been published, instead.
import { readFileSync } from "node:fs";
import { changesetBump } from "./changesets.mjs";
import { compare, largest } from "./compare.mjs";
import { currentDescription, keepRelease, releasedDescription, releases } from "./releases.mjs";
import { renderReport } from "./report.mjs";
import { verdict } from "./verdict.mjs";

const packageVersion = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
).version;
if (process.argv.includes("--keep")) {
  keepRelease({ version: packageVersion });
}
const { version, date } = releases().at(-1);
const changes = compare(releasedDescription(version), currentDescription());
const change = largest(changes.map(({ bump }) => bump));
const planned = changesetBump(new URL("../../.changeset/", import.meta.url));
const { passes, needed } = verdict(version, change, planned);

process.stdout.write(
  changes.length === 0
    ? `The description is the one of ${version}.\n`
    : `# Changes of the description since ${version}\n\n${renderReport(changes)}`,
);
if (packageVersion !== version) {
  fail(
    `The packages are ${packageVersion}, and spec/released ends with ${version}.`,
    "Raise the version with `npm run release:version`, which keeps the description.",
  );
}
if (!passes) {
  fail(
    `The changesets ask for ${planned === "none" ? "no release" : `a ${planned} version`}, and the change above needs at least a ${needed} version${version.startsWith("0.") ? " (before 1.0.0: minor for what breaks, patch for what is added)" : ""}.`,
    "Run `npm run changeset`, choose @cce-addons/spec and that bump, and write for the person who upgrades what to change.",
    ...(date === undefined
      ? [
          `${version} has not been published: if it is to go out as it is now, run \`npm run diff -- --keep\` instead.`,
        ]
      : []),
  );
}

function fail(...lines) {
  process.stderr.write(`\n${lines.join("\n")}\n`);
  process.exitCode = 1;
}
