import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { fromEnv } from "@cce-addons/client";
import { type MockServer, startMock } from "@cce-addons/mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as conformance from "../src/index.ts";
import { differentServer, planted } from "./different-server.ts";
import { bin, cluster, command, install, secret } from "./fixture.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, "gs"))].map(
    ([, text = ""]) => text,
  );

let mock: MockServer;
const folder = mkdtempSync(join(tmpdir(), "cce-addons-readme-"));
beforeAll(async () => {
  mock = await startMock();
  await install(mock.url);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await mock.close();
});

test("the check in the README runs, here with the mock for the region", async () => {
  const line = blocks("sh").find((text) => text.includes(" > "));
  const here = line
    ?.replace("npx cce-addons-check", `"${process.execPath}" "${bin}"`)
    .replace("--region cn-north-4", `--endpoint ${mock.url}`);
  const env = { PATH: process.env.PATH, CLUSTER_ID: cluster, HUAWEICLOUD_TOKEN: secret };
  await promisify(execFile)("sh", ["-c", String(here)], { cwd: folder, env });
  expect(readFileSync(join(folder, "mismatches.yaml"), "utf8")).toBe("");
});

test("the options that the README names are options", async () => {
  const help = await Promise.all(
    ["endpoint", "proxy", "snapshot"].map(async (name) => (await command([name, "--help"])).out),
  );
  const options = new Set(readme.match(/--(?!save-dev|seed)[a-z]+(?:-[a-z]+)*/g));
  expect([...options].filter((option) => !help.join().includes(`${option} `))).toEqual([]);
});

test("the entry in the README is one that a report has", async () => {
  const [missing] = planted;
  const server = await differentServer(mock.url, missing === undefined ? [] : [missing]);
  const auth = fromEnv({ HUAWEICLOUD_TOKEN: secret });
  const { mismatches } = await conformance.checkEndpoint({
    ...{ endpoint: server.url, clusterId: cluster, auth },
  });
  await server.close();
  const host = "cce.cn-north-4.myhuaweicloud.com";
  const report = conformance.createReport(host, new Date("2026-07-15T08:30:00Z"));
  mismatches.forEach(report.add);
  expect(blocks("yaml")).toEqual([report.toYaml()]);
});

test("the program in the README runs", async () => {
  const printed: unknown[] = [];
  const [program = ""] = blocks("ts");
  const names = {
    ...{ ...conformance, fromEnv: () => fromEnv({ HUAWEICLOUD_TOKEN: secret }) },
    ...{ endpoint: mock.url, clusterId: cluster },
    console: { log: (text: unknown) => printed.push(text) },
  };
  const body = program.replace(/^import .*$/gm, "");
  const run = new Function(...Object.keys(names), `return (async () => {${body}})()`);
  await run(...Object.values(names));
  expect(printed).toEqual([
    expect.stringMatching(/^\d+ responses, 0 mismatches$/),
    expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
  ]);
});
