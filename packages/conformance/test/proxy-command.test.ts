import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { signRequest } from "@cce-addons/client/signer";
import { afterAll, expect, test } from "vitest";
import { parse } from "yaml";
import { bin, command, secret, serve } from "./fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "cce-addons-proxy-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts `cce-addons-check proxy` and waits until it has said where it listens. */
async function run(args: readonly string[], env: Record<string, string> = {}) {
  const child: ChildProcess = spawn(process.execPath, [bin, "proxy", "--port", "0", ...args], {
    env,
  });
  let said = "";
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const url = await new Promise<string>((resolve, reject) => {
    const read = (part: Buffer) => {
      said += part;
      const found = /on (http:\/\/127\.0\.0\.1:\d+),/.exec(said)?.[1];
      if (found !== undefined) {
        resolve(found);
      }
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    ended.then(() => reject(new Error(said)));
  });
  const stop = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return { url, said: () => said, stop };
}

test("tells each mismatch once, ends on a signal with 1, and writes a report without credentials", async () => {
  const live = await serve((_request, response) => {
    response.writeHead(200, { "Content-Type": "application/json", "X-Request-Id": "1" });
    response.end(JSON.stringify({ kind: "Addon", apiVersion: "v4", items: [{ kind: "Addon" }] }));
  });
  const report = join(folder, "report.yaml");
  const proxy = await run(["--endpoint", live.url, "--report", report]);
  for (const _time of [1, 2]) {
    const headers = { "X-Auth-Token": secret };
    await fetch(`${proxy.url}/api/v3/addons?cluster_id=c`, { headers });
  }
  expect(await proxy.stop("SIGTERM")).toBe(1);
  await live.close();
  expect(proxy.said().match(/\/apiVersion must be "v3"/g)).toHaveLength(1);
  expect(proxy.said()).toContain("2 calls, 0 to paths that are not described, ");
  const text = readFileSync(report, "utf8");
  expect(parse(text)).toContainEqual({
    id: expect.stringMatching(/^D-new-\d$/),
    at: ["#/components/schemas/AddonInstanceList/properties/apiVersion"],
    source: 'response: /apiVersion must be "v3"',
    ours: "to be decided",
    why: "to be decided",
    evidence: [
      expect.stringMatching(
        /^GET \/api\/v3\/addons 200 at 127\.0\.0\.1:\d+, \d{4}-\d\d-\d\d, 2 times$/,
      ),
    ],
  });
  expect(proxy.said() + text).not.toContain(secret);
});

test("signs anew with a key of the environment, also a path with a stray % in it", async () => {
  const seen: { url: string; headers: IncomingHttpHeaders; body: string }[] = [];
  const live = await serve(({ url = "", headers }, response, body) => {
    seen.push({ url, headers, body });
    response.writeHead(404, { "Content-Type": "application/json" }).end("{}");
  });
  const key = { ak: "access", sk: "hidden-key", projectId: "p1" };
  const proxy = await run(["--endpoint", live.url, "--env-credentials"], {
    HUAWEICLOUD_SDK_AK: key.ak,
    HUAWEICLOUD_SDK_SK: key.sk,
    HUAWEICLOUD_SDK_PROJECT_ID: key.projectId,
  });
  const type = { "Content-Type": "application/json" };
  await fetch(`${proxy.url}/api/v3/addons/50%?b=2&a=%20`, {
    method: "PUT",
    headers: { ...type, Authorization: "SDK-HMAC-SHA256 Access=other", "X-Auth-Token": secret },
    body: "{}",
  });
  await proxy.stop("SIGINT");
  await live.close();
  const [{ url, headers, body } = { url: "", headers: {}, body: "" }] = seen;
  expect(url).toBe("/api/v3/addons/50%?b=2&a=%20");
  expect(headers["x-auth-token"]).toBeUndefined();
  const [, ...time] = /^(....)(..)(..T..)(..)(..Z)$/.exec(String(headers["x-sdk-date"])) ?? [];
  const date = new Date(`${time.slice(0, 3).join("-")}:${time.slice(3).join(":")}`);
  const request = { method: "PUT", url: live.url + url, headers: type, body };
  const expected = await signRequest(request, key, { date });
  expect(headers.authorization).toBe(expected.Authorization);
  expect(proxy.said()).not.toContain(key.sk);
});

test.each([
  ["not an address", ["--endpoint", "cce.example.com"], 'got "cce.example.com"'],
  ["http to another host", ["--endpoint", "http://cce.example.com"], "use https"],
  ["both endpoint and region", ["--endpoint", "https://h", "--region", "r"], "cannot be used with"],
  ["no credentials", ["--region", "cn-north-4", "--env-credentials"], "HUAWEICLOUD_TOKEN"],
  ["a port", ["--region", "cn-north-4", "--port", "70000"], "integer from 0 to 65535"],
])("ends with 2 when it cannot start: %s", async (_, args, message) => {
  const { code, err } = await command(["proxy", ...args], {});
  expect(code).toBe(2);
  expect(err).toContain(message);
});
