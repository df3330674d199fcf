import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { parse } from "yaml";
import { call } from "./calls.ts";

const folder = mkdtempSync(join(tmpdir(), "cce-addons-proxy-"));
afterAll(() => rmSync(folder, { recursive: true }));
const bin = fileURLToPath(new URL("../bin/cce-addons-mock.js", import.meta.url));

/** Starts the command line and waits until it has said where it listens. */
async function run(...args: string[]) {
  const child: ChildProcess = spawn(process.execPath, [bin, ...args]);
  let out = "";
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr?.on("data", (part) => {
      out += part;
    });
    child.stdout?.on("data", (part) => {
      out += part;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0];
      if (found !== undefined) {
        resolve(found);
      }
    });
    ended.then(() => reject(new Error(out)));
  });
  const stop = () => {
    child.kill("SIGINT");
    return ended;
  };
  return { url, out: () => out, stop };
}

test("the proxy hands requests on, tells each departure once, and writes a report without credentials", async () => {
  const seen: string[] = [];
  const live = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers["x-auth-token"]}`);
    response.writeHead(200, { "Content-Type": "application/json" });
    response.end(JSON.stringify({ kind: "Addon", apiVersion: "v4", items: [{ kind: "Addon" }] }));
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => live.once("listening", resolve));
  const upstream = `http://127.0.0.1:${(live.address() as AddressInfo).port}`;
  const report = join(folder, "report.yaml");
  const proxy = await run("proxy", upstream, "--port", "0", "--report", report);
  const secret = { "X-Auth-Token": "s3cret" };
  for (const _time of [1, 2]) {
    const { status, body } = await call(
      proxy,
      "GET",
      "/api/v3/addons?cluster_id=c",
      undefined,
      secret,
    );
    expect([status, body.apiVersion]).toEqual([200, "v4"]);
  }
  expect(seen).toEqual([
    "GET /api/v3/addons?cluster_id=c s3cret",
    "GET /api/v3/addons?cluster_id=c s3cret",
  ]);
  expect(await proxy.stop()).toBe(0);
  live.close();
  live.closeAllConnections();
  expect(proxy.out().match(/\/apiVersion must be "v3"/g)).toHaveLength(1);
  const entries = parse(readFileSync(report, "utf8"));
  expect(entries).toContainEqual(
    expect.objectContaining({
      at: ["listAddonInstances 200, answer /apiVersion"],
      why: "seen 2 times, rule const",
    }),
  );
  expect(proxy.out() + readFileSync(report, "utf8")).not.toContain("s3cret");
}, 30_000);

test("the proxy refuses what is no address", async () => {
  await expect(run("proxy", "cce.example.com")).rejects.toThrow("begin with https://");
}, 30_000);

test("the mock is started by its command, serves, and ends at once with open connections", async () => {
  const mock = await run("start", "--port", "0", "--frozen-clock");
  expect(mock.out()).toContain("curl -H 'X-Auth-Token: any'");
  expect((await call(mock, "GET", "/api/v3/addontemplates")).status).toBe(200);
  expect(await mock.stop()).toBe(0);
}, 30_000);

test("the command names what is wrong with its flags", async () => {
  await expect(run("start", "--port", "99999")).rejects.toThrow("whole number from 0 to 65535");
  await expect(run("start", "--scenario", "sunshine")).rejects.toThrow('"sunshine" is unknown');
  await expect(run("start", "--colour")).rejects.toThrow("unknown option '--colour'");
}, 30_000);
