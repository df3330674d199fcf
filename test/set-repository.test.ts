import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const script = new URL("../release/set-repository.mjs", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "cce-addons-repository-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, "packages/types/package.json");
mkdirSync(join(folder, "packages/types"), { recursive: true });
writeFileSync(file, '{ "name": "types", "license": "Apache-2.0" }');

test("a release names the repository that it runs in", () => {
  const where = { GITHUB_SERVER_URL: "https://git.example.com", GITHUB_REPOSITORY: "some/fork" };
  const env = { ...process.env, ...where };
  execFileSync(process.execPath, [script, "packages/types"], { cwd: folder, env });
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

test("without a repository nothing is written", () => {
  const before = readFileSync(file, "utf8");
  const env = { ...process.env, GITHUB_REPOSITORY: "" };
  const { status, stderr } = spawnSync(process.execPath, [script, "packages/types"], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stderr).toContain("GITHUB_REPOSITORY have to say where the source is");
  expect(readFileSync(file, "utf8")).toBe(before);
});
