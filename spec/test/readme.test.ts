import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const folder = new URL("../", import.meta.url);
const readme = readFileSync(new URL("README.md", folder), "utf8");
const { exports } = JSON.parse(readFileSync(new URL("package.json", folder), "utf8"));
const programs = [...readme.matchAll(/```js\n(.*?)```\n\n```text\n(.*?)```/gs)];

test.each(
  programs.map(([, code = "", printed = ""], index) => [index + 1, code, printed] as const),
)("program %i of the README prints what stands below it", (_, code, printed) => {
  const flags = ["--no-warnings", "--input-type=module", "--eval", code];
  // from its own folder the package is found by its name, through its exports
  expect(execFileSync(process.execPath, flags, { cwd: folder, encoding: "utf8" })).toBe(printed);
});

test("every program of the README has its output below it", () => {
  expect(programs.length).toBe(readme.match(/```js\n/g)?.length);
});

test("every file that the README names is there", () => {
  const named = [...readme.matchAll(/node_modules\/@cce-addons\/spec\/([\w./-]+\w)/g)];
  expect(named.length).toBeGreaterThan(0);
  for (const [, path = ""] of named) {
    expect(existsSync(new URL(path, folder)), path).toBe(true);
  }
});

test("the table of the README resolves, and leaves no export out", () => {
  const table = /\| path after .*?\n\n/s.exec(readme)?.[0] ?? "";
  const first = table.split("\n").map((line) => line.split("|")[1] ?? "");
  const paths = first.flatMap((cell) => [...cell.matchAll(/`([^`]+\w)`/g)].map(([, path]) => path));
  for (const path of paths) {
    expect(existsSync(new URL(import.meta.resolve(`@cce-addons/spec/${path}`))), path).toBe(true);
  }
  for (const key of Object.keys(exports).filter((key) => key !== "./package.json")) {
    const start = key.slice(2).split("*")[0] ?? "";
    expect(
      paths.some((path = "") => path.startsWith(start)),
      key,
    ).toBe(true);
  }
});
