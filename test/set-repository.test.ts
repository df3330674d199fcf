import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = new URL("..", import.meta.url).pathname;
// run in a folder without tsx, so named by its file
const tsx = import.meta.resolve("tsx");
const run = ["--import", tsx, join(root, "release/set-repository.ts"), "packages/types"];
const folder = mkdtempSync(join(tmpdir(), "cce-addons-repository-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, "packages/types/package.json");
mkdirSync(join(folder, "packages/types"), { recursive: true });
writeFileSync(file, '{ "name": "types", "license": "Apache-2.0" }');

test("a release writes the repository that it runs in into each package.json", () => {
  const where = { GITHUB_SERVER_URL: "https://git.example.com", GITHUB_REPOSITORY: "some/fork" };
  const env = { ...process.env, ...where };
  execFileSync(process.execPath, run, { cwd: folder, env });
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({
    name: "types",
    license: "Apache-2.0",
    homepage: "https://git.example.com/some/fork/tree/main/packages/types#readme",
    bugs: "https://git.example.com/some/fork/issues",
    repository: {
      type: "git",
      url: "git+https://git.example.com/some/fork.git",
      directory: "packages/types",
    },
  });
});

test("without a repository nothing is written, and the error names the variables", () => {
  const before = readFileSync(file, "utf8");
  const env = { ...process.env, GITHUB_REPOSITORY: "" };
  const { status, stderr } = spawnSync(process.execPath, run, {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stderr).toContain("GITHUB_REPOSITORY must name the repository");
  expect(readFileSync(file, "utf8")).toBe(before);
});
