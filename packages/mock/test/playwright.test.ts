import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const isThere = existsSync(process.env.CHROMIUM ?? "/usr/bin/chromium");

test("the fixture for Playwright in the README is the one that is tested", () => {
  const tested = read("playwright/addons.e2e.ts").replace(/ +\/\/ biome-ignore .*\n/, "");
  const [, fixture = ""] = /(\/\*\* Tests with a mock.*?\n\}\);\n)/s.exec(tested) ?? [];
  expect(fixture).toContain("base.extend");
  expect(read("../README.md")).toContain(fixture);
});

test.runIf(isThere)(
  "tests of Playwright share a mock with the fixture of the README, and move its clock",
  async () => {
    const results = mkdtempSync(join(tmpdir(), "cce-addons-playwright-"));
    onTestFinished(() => rmSync(results, { recursive: true }));
    const cli = createRequire(import.meta.url).resolve("@playwright/test/cli");
    const folder = fileURLToPath(new URL("playwright", import.meta.url));
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [cli, "test", "--config", folder, "--output", results],
      { env: { ...process.env, CI: "1", NODE_OPTIONS: "" } },
    ).catch((error: { stdout: string }) => error);
    expect(stdout).toContain("2 passed");
  },
  120_000,
);
