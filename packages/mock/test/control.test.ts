import { readFileSync } from "node:fs";
import { afterAll, beforeEach, expect, test } from "vitest";
import { parse } from "yaml";
import { readDescription } from "../src/description/index.ts";
import { startMock } from "../src/index.ts";
import { cluster, install, type Reply, call as send } from "./calls.ts";

const mock = await startMock({ frozenClock: true });
beforeEach(() => mock.reset());
afterAll(() => mock.close());

const file = readFileSync(new URL("../control.openapi.yaml", import.meta.url), "utf8");
const description = readDescription(parse(file));

/** Calls without credentials, and checks that the description of the control API declares the answer. */
async function call(method: string, path: string, body?: unknown): Promise<Reply> {
  const answer = await send(mock, method, path, body, { "X-Auth-Token": "" });
  const { operation } = description.find(method, path);
  if (operation !== undefined) {
    expect(operation.response(answer.status, "application/json")?.(answer.body)).toEqual([]);
  }
  return answer;
}

test("the state can be read, put back, and reset", async () => {
  const before = await call("GET", "/__mock/state");
  expect(before.body.addons).toHaveLength(5);
  await send(mock, "POST", "/api/v3/addons", install());
  const after = await call("GET", "/__mock/state");
  expect(after.body.addons).toHaveLength(6);
  expect((await call("PUT", "/__mock/state", before.body)).body.addons).toEqual(before.body.addons);
  expect((await call("PUT", "/__mock/state", after.body)).body).toEqual(after.body);
  const listed = await send(mock, "GET", `/api/v3/addons?cluster_id=${cluster}`);
  expect(listed.body.items).toHaveLength(4);
  expect((await call("DELETE", "/__mock/state")).body).toEqual(before.body);
});

test("an invalid state is rejected, and what was installed stays", async () => {
  const { body } = await call("GET", "/__mock/state");
  const [first] = body.addons;
  const twice = { addons: [first, { ...first, uid: "another" }] };
  expect((await call("PUT", "/__mock/state", twice)).body.message).toContain("installed twice");
  const wrong = await call("PUT", "/__mock/state", { addons: [{ ...first, version: 1 }] });
  expect(wrong.body.message).toContain("/addons/0/version must be a string");
  expect((await call("GET", "/__mock/state")).body).toEqual(body);
});

test("the clock can be read, set, moved, stopped and reset", async () => {
  const start = "2026-01-01T00:00:00Z";
  expect((await call("GET", "/__mock/clock")).body).toEqual({ now: start, frozen: true });
  const moved = await call("PUT", "/__mock/clock", {
    now: "2030-01-01T00:00:00Z",
    advanceMs: 61_000,
  });
  expect(moved.body.now).toBe("2030-01-01T00:01:01Z");
  expect((await call("PUT", "/__mock/clock", { frozen: false })).body.frozen).toBe(false);
  expect((await call("PUT", "/__mock/clock", { advanceMs: -31_536_000_000_000 })).status).toBe(400);
  expect((await call("PUT", "/__mock/clock", { tomorrow: true })).status).toBe(400);
  expect((await call("DELETE", "/__mock/clock")).body).toEqual({ now: start, frozen: true });
});

test("moving the clock ends what is under way", async () => {
  const { body } = await send(mock, "POST", "/api/v3/addons", install());
  await call("PUT", "/__mock/clock", { advanceMs: 3000 });
  const shown = await send(mock, "GET", `/api/v3/addons/${body.metadata.uid}`);
  expect(shown.body.status.status).toBe("running");
});

test("scenarios can be added, listed, replaced and dropped", async () => {
  const rule = { scenario: "installFailed", template: "coredns", times: 2 };
  expect((await call("POST", "/__mock/scenarios", rule)).body.scenarios).toEqual([rule]);
  const other = { scenarios: [{ scenario: "429" }] };
  expect((await call("PUT", "/__mock/scenarios", other)).body).toEqual(other);
  expect((await send(mock, "GET", "/api/v3/addontemplates")).status).toBe(429);
  const unknown = await call("POST", "/__mock/scenarios", { scenario: "sunshine" });
  expect([unknown.status, unknown.body.message]).toEqual([
    400,
    expect.stringContaining("sunshine"),
  ]);
  expect((await call("GET", "/__mock/scenarios")).body).toEqual(other);
  expect((await call("DELETE", "/__mock/scenarios")).body.scenarios).toEqual([]);
});

test("the last requests can be seen and forgotten", async () => {
  await send(mock, "GET", "/api/v3/addontemplates");
  const { body } = await call("GET", "/__mock/requests");
  expect(body.requests).toMatchObject([{ operation: "listAddonTemplates", status: 200 }]);
  expect((await call("DELETE", "/__mock/requests")).body.requests).toEqual([]);
});

test("of many requests the last 200 are kept", async () => {
  for (let count = 0; count < 410; count++) {
    await send(mock, "GET", `/api/v3/addons/${count}`);
  }
  const kept = mock.requests.list().map(({ target }) => target);
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([
    200,
    "/api/v3/addons/210",
    "/api/v3/addons/409",
  ]);
});

test("the control API describes itself, and names its paths to those who miss them", async () => {
  expect((await call("GET", "/__mock/openapi.json")).body).toEqual(parse(file));
  expect((await call("GET", "/__mock/nothing")).body.message).toContain("/__mock/openapi.json");
  expect((await call("PATCH", "/__mock/state")).headers.get("allow")).toBe("GET, PUT, DELETE");
});
