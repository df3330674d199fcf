import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { scenarios } from "../src/engine/scenarios.ts";
import { startMock } from "../src/index.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const blocks = [...readme.matchAll(/```sh\n(.*?)```/gs)].map((found) => found[1] ?? "");
const mock = await startMock({ transitionMs: 0, frozenClock: true });
afterAll(() => mock.close());
const run = async (script: string) => {
  const here = script.replaceAll("http://127.0.0.1:4010", mock.url);
  const { stdout } = await promisify(execFile)("bash", ["-euo", "pipefail", "-c", here]);
  return stdout;
};

test("the walk through every operation in the README works", async () => {
  await run(blocks.find((block) => block.includes("call()")) ?? "");
  const operations = [...mock.requests].map(({ operation }) => operation);
  expect(new Set(operations)).toEqual(
    new Set(
      "listAddonTemplates createAddonInstance showAddonInstance listAddonInstances updateAddonInstance rollbackAddonInstance deleteAddonInstance".split(
        " ",
      ),
    ),
  );
  expect([...mock.requests].at(-1)).toMatchObject({ operation: "showAddonInstance", status: 404 });
  expect([...mock.requests].filter(({ status }) => status >= 400)).toHaveLength(1);
});

test("the control commands in the README work", async () => {
  const before = mock.clock.now();
  const out = await run(blocks.find((block) => block.includes("/__mock/clock")) ?? "");
  expect(out).toContain('"now":"2026-01-01T00:01:00Z"');
  expect(mock.clock.now()).toBe(before); // reset by the second command
});

test("the state is exported and imported as the README shows", async () => {
  const folder = mkdtempSync(join(tmpdir(), "cce-addons-mock-"));
  mock.scenarios.add("429;times=2");
  const script = blocks.find((block) => block.includes("exported.json")) ?? "";
  const [save = "", load = ""] = script.trim().split("\n");
  await run(`cd ${folder} && ${save}`);
  mock.reset();
  await run(`cd ${folder} && ${load}`);
  expect(mock.scenarios.list()).toEqual([{ scenario: "429", times: 2 }]);
  mock.reset();
  const stateFile = join(folder, "exported.json");
  const another = await startMock({ stateFile });
  expect(another.scenarios.list()).toEqual([{ scenario: "429", times: 2 }]);
  await another.close();
  rmSync(folder, { recursive: true });
});

test("the README names every scenario", () => {
  for (const name of Object.keys(scenarios)) {
    expect(readme).toContain(`\`${name}\``);
  }
});

test("the README names every export of the package", () => {
  const manifest = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  const paths = Object.keys(JSON.parse(manifest).exports).map((path) => path.slice(1));
  for (const path of paths.filter((path) => path !== "" && path !== "/package.json")) {
    expect(readme).toContain(`| \`${path}\` |`);
  }
});
