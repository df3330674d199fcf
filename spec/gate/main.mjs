import { existsSync, readdirSync, readFileSync } from "node:fs";
import { changesetBump } from "./changesets.mjs";
import { bumps, compare, largest } from "./compare.mjs";
import { verdict } from "./verdict.mjs";

/** Consequences for people, by the bump that a change asks for. */
const consequences = {
  major:
    "types: code that compiled may no longer. mock: requests that passed may be refused, or answers lack what was read.",
  minor:
    "types: there is more to use, what compiled still does. mock: takes or answers more than before.",
  patch: "types and mock: only words change.",
};

const released = new URL("../released/", import.meta.url);
const last = existsSync(released)
  ? readdirSync(released)
      .filter((name) => /^\d+\.\d+\.\d+\.json$/.test(name))
      .map((name) => name.replace(".json", ""))
      .sort((a, b) => a.localeCompare(b, "en", { numeric: true }))
      .at(-1)
  : undefined;

if (last === undefined) {
  process.stdout.write("Nothing is released yet, so there is nothing to break.\n");
} else {
  const read = (url) => JSON.parse(readFileSync(url, "utf8"));
  const changes = compare(
    read(new URL(`${last}.json`, released)),
    read(new URL("../dist/openapi.json", import.meta.url)),
  );
  process.stdout.write(`# Changes of the description since ${last}\n`);
  for (const bump of bumps.slice(1).reverse()) {
    const these = changes.filter((change) => change.bump === bump);
    if (these.length > 0) {
      const lines = [...new Set(these.map(({ path, says }) => `- ${says} \`${path}\``))];
      process.stdout.write(`\n## ${bump}\n\n${consequences[bump]}\n\n${lines.join("\n")}\n`);
    }
  }
  const change = largest(changes.map(({ bump }) => bump));
  const planned = changesetBump(new URL("../../.changeset/", import.meta.url));
  const { passes, needed } = verdict(last, change, planned);
  if (!passes) {
    process.stderr.write(
      `The change asks for a ${needed} bump, the changesets say ${planned}: run npm run changeset.\n`,
    );
    process.exitCode = 1;
  }
}
