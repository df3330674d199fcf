import { execFileSync, spawn } from "node:child_process";
import { connect } from "node:net";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { call, cluster } from "./calls.ts";
import { othersGetResponses, runCommand } from "./run-command.ts";

test("the mock is started by its command, serves, and ends immediately with open connections", async () => {
  const mock = await runCommand("start", "--port", "0", "--frozen-clock");
  expect(mock.output()).toContain("curl -H 'X-Auth-Token: any'");
  expect((await call(mock, "GET", "/api/v3/addontemplates")).status).toBe(200);
  const idle = connect(Number(new URL(mock.url).port), "127.0.0.1");
  await new Promise((resolve) => idle.once("connect", resolve));
  expect(await mock.stop()).toBe(0);
  idle.destroy();
});

test("the URLs of page and control API in the banner work, and there are none without the control API", async () => {
  const mock = await runCommand("--port", "0");
  const control = /control +(\S+)/.exec(mock.output())?.[1] ?? "";
  expect((await fetch(control)).status).toBe(200);
  const page = await fetch(/page +(\S+)/.exec(mock.output())?.[1] ?? "");
  expect([page.status, page.headers.get("content-type")]).toEqual([
    200,
    "text/html; charset=utf-8",
  ]);
  await mock.stop();
  const without = await runCommand("--port", "0", "--no-control");
  expect(without.output()).not.toContain("__mock");
  await without.stop();
});

test("a response that is being delayed is sent before the mock ends", async () => {
  const mock = await runCommand("--port", "0", "--latency", "60000");
  const response = call(mock, "GET", `/api/v3/addons?cluster_id=${cluster}`);
  await othersGetResponses(mock);
  expect(await mock.stop("SIGTERM")).toBe(0);
  expect((await response).status).toBe(200);
});

test("the command names what is wrong with its flags", async () => {
  await expect(runCommand("--port", "99999")).rejects.toThrow("an integer from 0 to 65535");
  await expect(runCommand("--scenario", "sunshine")).rejects.toThrow('got "sunshine"');
  await expect(runCommand("--max-instances", "0")).rejects.toThrow("an integer from 1 to");
  await expect(runCommand("--allow-host", "http://x")).rejects.toThrow("without scheme and port");
  await expect(runCommand("--colour")).rejects.toThrow("unknown option '--colour'");
});

test("listening elsewhere than on loopback warns", async () => {
  const mock = await runCommand("--port", "0", "--host", "0.0.0.0");
  expect((await call(mock, "GET", "/api/v3/addontemplates")).status).toBe(200);
  await mock.stop();
  expect(mock.output()).toContain("whoever reaches this address can use the mock");
});

test("the mock goes on when nobody reads its output any more", async () => {
  const bin = fileURLToPath(new URL("../bin/cce-addons-mock.js", import.meta.url));
  const child = spawn(process.execPath, [bin, "--port", "0", "--verbose"]);
  const url = await new Promise<string>((resolve) =>
    child.stdout.once("data", (text) => resolve(/http:\S+:\d+/.exec(String(text))?.[0] ?? "")),
  );
  child.stdout.destroy();
  child.stderr.destroy();
  for (const _time of [1, 2, 3]) {
    expect((await call({ url }, "GET", "/api/v3/addontemplates")).status).toBe(200);
  }
  child.kill("SIGKILL");
});

test("--help has every option of the README", () => {
  const bin = fileURLToPath(new URL("../bin/cce-addons-mock.js", import.meta.url));
  const help = execFileSync(process.execPath, [bin, "start", "--help"], { encoding: "utf8" });
  for (const option of ["--allow-host", "--host", "--state", "--delete-answer", "--no-control"]) {
    expect(help).toContain(option);
  }
});
