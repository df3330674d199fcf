import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkEndpoint } from "../../src/check/check-endpoint.ts";
import { credentialsFrom } from "../../src/check/credentials.ts";
import { ledger } from "../../src/check/departure.ts";
import { dereferenceResponses } from "../../src/check/responses.ts";
import { type MockServer, startMock } from "../../src/index.ts";
import { defaultDescription } from "../../src/node/load.ts";
import { call, cluster, install } from "../calls.ts";
import { differentServer, planted } from "./different-server.ts";

let mock: MockServer;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
  await call(mock, "POST", "/api/v3/addons", install());
});
afterAll(() => mock.close());

const secret = "a-token-that-nobody-may-see";
const document = dereferenceResponses(JSON.parse(readFileSync(defaultDescription, "utf8")));

const check = (endpoint: string, env: Record<string, string> = { HUAWEICLOUD_TOKEN: secret }) =>
  checkEndpoint({ endpoint, clusterId: cluster, credentials: credentialsFrom(env), document });

/** Runs the command as a person would. */
const command = (endpoint: string) =>
  new Promise<{ code: number; out: string; err: string }>((done) => {
    const bin = new URL("../../bin/cce-addons-mock.js", import.meta.url).pathname;
    const args = [bin, "check", "--endpoint", endpoint, "--cluster-id", cluster];
    const env = { PATH: process.env.PATH, HUAWEICLOUD_TOKEN: secret };
    execFile(process.execPath, args, { env }, (error, out, err) =>
      done({ code: Number(error?.code ?? 0), out, err }),
    );
  });

test("finds no departure in the mock", async () => {
  const { answers, departures } = await check(mock.url);
  expect(departures).toEqual([]);
  expect(answers).toBeGreaterThan(6);
});

test("signs with an access key when there is no token", async () => {
  const keys = { HUAWEICLOUD_SDK_AK: "access", HUAWEICLOUD_SDK_SK: "hidden-key" };
  expect((await check(mock.url, keys)).departures).toEqual([]);
});

test.each(planted)("finds an endpoint that $name", async (departure) => {
  const server = await differentServer(mock.url, [departure]);
  const { departures } = await check(server.url);
  await server.close();
  expect(ledger(departures, "endpoint", new Date(0))).toMatch(departure.says);
});

test("ends with 0 when the endpoint is as described", { timeout: 60_000 }, async () => {
  expect(await command(mock.url)).toMatchObject({ code: 0, out: "" });
});

test("ends with 1, prints ledger entries and no credentials", { timeout: 60_000 }, async () => {
  const server = await differentServer(mock.url, planted);
  const { code, out, err } = await command(server.url);
  await server.close();
  expect(code).toBe(1);
  expect(out).toMatch(/^- id: D-new-1$/m);
  expect(out + err).not.toContain(secret);
});

test("says which variables are missing", async () => {
  expect(() => credentialsFrom({})).toThrow("set HUAWEICLOUD_TOKEN");
});

test("refuses to send credentials unencrypted", async () => {
  await expect(check("http://cce.example.com")).rejects.toThrow("use https");
});
