import { readFileSync } from "node:fs";
import { afterAll, beforeEach, expect, test } from "vitest";
import { parse } from "yaml";
import { readDescription } from "../src/description/index.ts";
import { startMock } from "../src/index.ts";
import { autopilotCluster, cluster, install, type Reply, call as send } from "./calls.ts";

const mock = await startMock({ frozenClock: true });
beforeEach(() => mock.reset());
afterAll(() => mock.close());

const file = readFileSync(new URL("../control.openapi.yaml", import.meta.url), "utf8");
const description = readDescription(parse(file));

/** Calls without credentials, and checks that the description of the control API declares the response. */
async function call(method: string, path: string, body?: unknown): Promise<Reply> {
  const reply = await send(mock, method, path, body, { "X-Auth-Token": "" });
  const { operation } = description.find(method, path.split("?")[0] ?? "");
  if (operation !== undefined) {
    expect(operation.response(reply.status, "application/json")?.(reply.body)).toEqual([]);
  }
  return reply;
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

test("a full state has clock and scenarios too, and brings them back", async () => {
  const scenario = { scenario: "installFailed", template: "coredns", times: 2 };
  await call("POST", "/__mock/scenarios", scenario);
  await call("PUT", "/__mock/clock", { advanceMs: 60_000 });
  await send(mock, "POST", "/api/v3/addons", install());
  const { body: full } = await call("GET", "/__mock/state?full=true");
  expect(full).toMatchObject({
    issued: 6,
    scenarios: [scenario],
    clock: { frozenAt: mock.clock.now() },
  });
  await call("DELETE", "/__mock/state");
  expect((await call("PUT", "/__mock/state", full)).body.addons).toEqual(full.addons);
  expect((await call("GET", "/__mock/clock")).body.now).toBe("2026-01-01T00:01:00Z");
  expect((await call("GET", "/__mock/scenarios")).body.scenarios).toEqual([scenario]);
  // without them, they stay as they are
  await call("PUT", "/__mock/state", { addons: [] });
  expect((await call("GET", "/__mock/state?full=true")).body).toEqual({ ...full, addons: [] });
  expect((await call("GET", "/__mock/state?full=yes")).status).toBe(400);
});

test("of a full state that does not fit nothing is taken", async () => {
  const { body: before } = await call("GET", "/__mock/state?full=true");
  const [first] = before.addons;
  const twice = {
    addons: [first, { ...first, uid: "another" }],
    clock: { offsetMs: 0, frozenAt: 5 },
    scenarios: [{ scenario: "429" }],
  };
  expect((await call("PUT", "/__mock/state", twice)).status).toBe(400);
  expect((await call("GET", "/__mock/state?full=true")).body).toEqual(before);
});

test("clusters show their add-ons as they are now, with what can be done to them", async () => {
  const { body } = await call("GET", "/__mock/clusters");
  expect(body).toMatchObject({ now: mock.clock.now(), frozen: true });
  const [first, second, ...others] = body.clusters;
  expect(first).toMatchObject({ id: cluster, type: "standard" });
  expect(first.addons[0]).toMatchObject({
    template: "coredns",
    status: "running",
    targetVersions: ["1.30.6"],
    isRollbackable: false,
  });
  expect(second.addons[0]).toMatchObject({ previousVersion: "1.29.4", isRollbackable: true });
  expect(others).toContainEqual({ id: autopilotCluster, type: "autopilot", addons: [] });
  await send(mock, "POST", "/api/v3/addons", install("volcano", "1.0.0", "somewhere"));
  await send(mock, "POST", "/api/v3/addons", install("volcano", "1.0.0", "elsewhere"));
  const [later, last] = (await call("GET", "/__mock/clusters")).body.clusters.slice(-2);
  expect(last.id).toBe("elsewhere"); // a new cluster moves no other
  const now = mock.clock.now();
  expect(later).toMatchObject({ id: "somewhere", type: "standard" });
  expect(later.addons).toMatchObject([
    { status: "installing", change: { kind: "install", startedAt: now, dueAt: now + 3000 } },
  ]);
});

test("a cluster's templates are those that suit it, newest version first", async () => {
  const of = async (id: string) =>
    (await call("GET", `/__mock/templates?cluster_id=${id}`)).body.templates;
  const standard = await of(cluster);
  expect(standard.find(({ name }: { name: string }) => name === "metrics-server").versions).toEqual(
    ["1.3.68", "1.3.60"],
  );
  const listed = await send(
    mock,
    "GET",
    `/autopilot/v3/addontemplates?cluster_id=${autopilotCluster}`,
  );
  const names = listed.body.items.map((item: { metadata: { name: string } }) => item.metadata.name);
  expect((await of(autopilotCluster)).map(({ name }: { name: string }) => name)).toEqual(names);
  expect((await call("GET", "/__mock/templates")).body.message).toContain("cluster_id is missing");
});

test.each([
  ["an ordinary cluster", cluster, "/api/v3/addons"],
  ["an Autopilot cluster", autopilotCluster, "/autopilot/v3/addons"],
])(
  "in %s an add-on is installed, upgraded, rolled back and deleted by requests of the mock",
  async (_name, clusterId, path) => {
    const template = "metrics-server";
    const values = { custom: { own: 1 }, flavor: { name: "own" }, basic: { image_version: "x" } };
    const installed = await call("POST", "/__mock/addons", {
      clusterId,
      template,
      version: "1.3.60",
      values,
    });
    expect(installed.body).toMatchObject({ method: "POST", target: path, status: 200 });
    const { uid } = installed.body.responseBody.metadata;
    mock.clock.advance(3000);
    const upgraded = await call("POST", `/__mock/addons/${uid}/upgrade`, { version: "1.3.68" });
    expect(upgraded.body).toMatchObject({ method: "PUT", target: `${path}/${uid}`, status: 200 });
    const { values: sent } = upgraded.body.body.spec;
    expect(sent).toEqual({ custom: expect.objectContaining({ own: 1 }), flavor: { name: "own" } });
    mock.clock.advance(3000);
    const back = await call("POST", `/__mock/addons/${uid}/rollback`);
    expect(back.body).toMatchObject({ operation: expect.stringMatching(/^rollback/), status: 200 });
    mock.clock.advance(3000);
    const removed = await call("DELETE", `/__mock/addons/${uid}`);
    expect(removed.body).toMatchObject({
      operation: expect.stringMatching(/^delete/),
      status: 200,
    });
    expect([...mock.requests].map(({ requestId }) => requestId)).toEqual(
      [installed, upgraded, back, removed].map(({ body }) => body.requestId),
    );
    expect(JSON.stringify(mock.requests.list())).not.toContain("x-auth-token");
  },
);

test("a request of the mock meets scenarios and rejections like any other", async () => {
  await call("POST", "/__mock/scenarios", { scenario: "installFailed", times: 1 });
  const failing = await call("POST", "/__mock/addons", { clusterId: cluster, template: "volcano" });
  expect(failing.body.body.spec.version).toMatch(/^\d/); // the newest
  mock.clock.advance(3000);
  const { clusters } = (await call("GET", "/__mock/clusters")).body;
  expect(clusters[0].addons.at(-1)).toMatchObject({ status: "installFailed" });
  const again = await call("POST", "/__mock/addons", { clusterId: cluster, template: "volcano" });
  expect(again).toMatchObject({ status: 200, body: { status: 409, verdict: "invalid" } });
  await call("POST", "/__mock/scenarios", { scenario: "drop", times: 1 });
  const dropped = call("POST", "/__mock/addons", { clusterId: cluster, template: "npd" });
  await expect(dropped).rejects.toThrow("fetch failed");
  expect((await call("DELETE", "/__mock/addons/nothing")).status).toBe(404);
  const wrong = await call("POST", "/__mock/addons", { clusterId: "", template: "npd" });
  expect(wrong.body.message).toContain("/clusterId");
});

test("one request can be read with violations and both bodies, and all without them", async () => {
  const body = { ...install(), spec: { ...install().spec, version: 1 } };
  await send(mock, "POST", "/api/v3/addons", body, { "X-Auth-Token": "a-secret-token" });
  const [{ requestId }] = (await call("GET", "/__mock/requests?bodies=false")).body.requests;
  const one = await call("GET", `/__mock/requests/${requestId}`);
  expect(one.body).toMatchObject({
    template: "metrics-server",
    status: 400,
    verdict: "invalid",
    violations: [{ pointer: "/spec/version", rule: "type" }],
    body,
    responseBody: { message: expect.stringContaining("/spec/version") },
  });
  expect(JSON.stringify(one.body)).not.toContain("a-secret-token");
  const all = (await call("GET", "/__mock/requests")).body.requests;
  expect(all).toEqual([one.body]);
  const { body: _body, responseBody: _response, headers: _headers, ...rest } = one.body;
  expect((await call("GET", "/__mock/requests?bodies=false")).body.requests).toEqual([rest]);
  expect((await call("GET", "/__mock/requests/nothing")).status).toBe(404);
});

test("a request names the template that it is about, also where it names an instance", async () => {
  const { uid } = (await call("GET", "/__mock/clusters")).body.clusters[0].addons[0];
  await send(mock, "GET", `/api/v3/addons/${uid}`);
  await send(mock, "DELETE", `/api/v3/addons/${uid}`);
  await send(mock, "GET", "/api/v3/addontemplates?addon_template_name=npd");
  await send(mock, "GET", "/api/v3/addontemplates");
  const { requests } = (await call("GET", "/__mock/requests?bodies=false")).body;
  const templates = requests.map(({ template }: { template?: string }) => template);
  expect(templates).toEqual(["coredns", "coredns", "npd", undefined]);
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
