import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startMock } from "../src/index.ts";
import { createAddonHandlers } from "../src/msw.ts";
import { call, cluster, install, unknownId, upgrade } from "./calls.ts";

const baseUrl = "https://cce.cn-north-4.myhuaweicloud.com";
const handlers = createAddonHandlers({ baseUrl, frozenClock: true });
const server = setupServer(...handlers.handlers);
const page = { url: baseUrl };
beforeAll(() => server.listen({ onUnhandledRequest: "bypass" }));
beforeEach(() => handlers.reset());
afterAll(() => server.close());

const addons = "/api/v3/addons";

/** What is done to a mock. Each step may use the id of what was installed. */
const steps: [string, (uid: string) => string, unknown?, Record<string, string>?][] = [
  ["GET", () => "/api/v3/addontemplates"],
  ["POST", () => addons, install()],
  ["POST", () => addons, install()],
  ["PUT", (uid) => `${addons}/${uid}`, upgrade()],
  ["PUT", () => "/__mock/clock", { advanceMs: 3000 }],
  ["PUT", (uid) => `${addons}/${uid}`, upgrade()],
  ["PUT", () => "/__mock/clock", { advanceMs: 3000 }],
  ["PUT", (uid) => `${addons}/${uid}`, install()],
  ["POST", (uid) => `${addons}/${uid}/operation/rollback`, { clusterID: cluster }],
  ["GET", () => `${addons}?cluster_id=${cluster}`],
  ["GET", () => addons],
  ["POST", () => addons, { kind: "wrong" }],
  ["POST", () => addons, "{"],
  ["POST", () => addons, "a", { "Content-Type": "text/plain" }],
  ["GET", () => `${addons}/${unknownId}`, undefined, { "X-Auth-Token": "" }],
  ["GET", () => `${addons}/${unknownId}`, undefined, { Prefer: "code=404" }],
  ["GET", () => `${addons}/${unknownId}`, undefined, { Prefer: "example=Abnormal" }],
  ["GET", () => `${addons}/${unknownId}`, undefined, { Prefer: "example=Nothing" }],
  ["GET", () => `${addons}/${unknownId}`, undefined, { "X-Mock-Scenario": "429;retryAfter=9" }],
  ["PATCH", () => addons, {}],
  ["DELETE", (uid) => `${addons}/${uid}`, undefined, { Accept: "text/plain" }],
  ["GET", (uid) => `${addons}/${uid}`],
  ["GET", () => "/__mock/clock"],
];

test("the handlers return what the server returns, byte for byte", async () => {
  const mock = await startMock({ frozenClock: true });
  const run = async (target: { url: string }) => {
    let uid = "";
    const responses = [];
    for (const [method, path, body, headers] of steps) {
      const reply = await call(target, method, path(uid), body, headers);
      uid ||= reply.body?.metadata?.uid ?? "";
      const wanted = ["x-request-id", "retry-after", "allow", "access-control-allow-origin"];
      const told = wanted.map((name) => reply.headers.get(name));
      responses.push([method, path(uid), reply.status, told, reply.body]);
    }
    return responses;
  };
  const expected = await run(mock);
  await mock.close();
  expect(JSON.stringify(await run(page))).toBe(JSON.stringify(expected));
});

test("a dropped connection is a network error, and latency is kept", async () => {
  handlers.scenarios.add("drop;times=1");
  await expect(call(page, "GET", "/api/v3/addontemplates")).rejects.toThrow();
  handlers.scenarios.add("slow;delayMs=1;times=1");
  expect((await call(page, "GET", "/api/v3/addontemplates")).status).toBe(200);
});

test("clock and requests are at hand without a server", async () => {
  const { body } = await call(page, "POST", addons, install());
  handlers.clock.advance(3000);
  const shown = await call(page, "GET", `${addons}/${body.metadata.uid}`);
  expect(shown.body.status.status).toBe("running");
  expect([...handlers.requests].map(({ method }) => method)).toEqual(["POST", "GET"]);
});

test("dynamic=true is rejected: it is for the server only", async () => {
  const { status, body } = await call(page, "GET", "/api/v3/addontemplates", undefined, {
    Prefer: "dynamic=true",
  });
  expect([status, body.message]).toEqual([400, expect.stringContaining("mock server only")]);
});

test("requests to other origins are left alone", async () => {
  const mock = await startMock();
  await call(mock, "GET", "/api/v3/addontemplates");
  expect([...handlers.requests]).toEqual([]);
  expect([...mock.requests]).toHaveLength(1);
  await mock.close();
});

test("an origin with a slash at its end, and a body over the limit, are as for the server", async () => {
  const slashed = createAddonHandlers({ baseUrl: "https://slashed.example/" });
  server.use(...slashed.handlers);
  const target = { url: "https://slashed.example" };
  expect((await call(target, "GET", "/api/v3/addontemplates")).status).toBe(200);
  const large = await call(target, "POST", addons, " ".repeat(1_048_577));
  expect([large.status, large.body.message]).toEqual([
    413,
    "The body is larger than 1048576 bytes",
  ]);
});

test("the page and events are for the server only, and say so", async () => {
  for (const path of ["/__mock/", "/__mock/page/page.js", "/__mock/events"]) {
    const { status, body } = await call(page, "GET", path);
    expect([status, body.message]).toEqual([404, expect.stringContaining("server only")]);
  }
});
