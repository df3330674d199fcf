import { expect, test } from "vitest";
import { type ClientEvent, createAddonClient } from "../src/index.ts";
import { metricsServer, withMock } from "./with-mock.ts";

test("tells two parallel installations apart by call and add-on", async () => {
  const events: ClientEvent[] = [];
  const { client } = await withMock({}, { onEvent: (event) => events.push(event) });
  const autoscaler = { ...metricsServer, addonTemplateName: "autoscaler", version: "1.30.18" };
  const [first, second] = await Promise.all([
    client.install(metricsServer).then((addon) => client.waitUntilRunning(addon)),
    client.install(autoscaler).then((addon) => client.waitUntilRunning(addon)),
  ]);
  const ids = [first.metadata?.uid, second.metadata?.uid];
  const created = events.filter(({ type, method }) => type === "response" && method === "POST");
  expect(created.map(({ addonId }) => addonId).sort()).toEqual([...ids].sort());
  expect(new Set(created.map(({ callId }) => callId)).size).toBe(2);
  const polled = events.filter(({ method }) => method === "GET");
  expect(new Set(polled.map(({ addonId }) => addonId))).toEqual(new Set(ids));
});

test("writes call and add-on into each log line", async () => {
  const lines: string[] = [];
  const log = (line: string) => lines.push(line);
  const { client, mock } = await withMock({}, { logger: { debug: log, warn: log } });
  mock.scenarios.add("503;times=1");
  await client.get("9d8b4c1e-0000-11f0-9c3e-0255ac100b04").catch(() => {});
  expect(lines.map((line) => line.split(" {")[0])).toEqual([
    "cce-addons request c1 GET /api/v3/addons/9d8b4c1e-0000-11f0-9c3e-0255ac100b04 #1",
    "cce-addons response c1 GET /api/v3/addons/9d8b4c1e-0000-11f0-9c3e-0255ac100b04 #1",
    "cce-addons retry c1 GET /api/v3/addons/9d8b4c1e-0000-11f0-9c3e-0255ac100b04 #1",
    "cce-addons request c1 GET /api/v3/addons/9d8b4c1e-0000-11f0-9c3e-0255ac100b04 #2",
    "cce-addons response c1 GET /api/v3/addons/9d8b4c1e-0000-11f0-9c3e-0255ac100b04 #2",
  ]);
});

test("calls hooks around every attempt of named operations and of raw", async () => {
  const seen: string[] = [];
  const { client, mock } = await withMock(
    {},
    {
      beforeRequest({ callId, attempt, method, headers }) {
        seen.push(`before ${callId} ${attempt} ${method} ${"X-Auth-Token" in headers}`);
        return { "x-trace-id": callId };
      },
      async afterResponse({ callId, attempt, status, text }) {
        seen.push(`after ${callId} ${attempt} ${status} ${text.length > 0}`);
      },
    },
  );
  mock.scenarios.add("503;times=1");
  await client.templates();
  await client.raw.GET("/api/v3/addontemplates");
  expect(seen).toEqual([
    ...[
      "before c1 1 GET false",
      "after c1 1 503 true",
      "before c1 2 GET false",
      "after c1 2 200 true",
    ],
    ...["before c2 1 GET false", "after c2 1 200 true"],
  ]);
});

test("adds the headers that beforeRequest returns, before signing", async () => {
  const sent: Record<string, string>[] = [];
  const client = createAddonClient({
    ...{ baseUrl: "http://h", token: "any-token" },
    beforeRequest: () => ({ "X-Trace-Id": "t-1", "x-auth-token": "replaced" }),
    fetch: async (_url, { headers }) => {
      sent.push(headers);
      return Response.json({ items: [] });
    },
  });
  await client.templates();
  expect(sent).toEqual([{ "X-Trace-Id": "t-1", "X-Auth-Token": "any-token" }]);
});

test.each(["beforeRequest", "afterResponse"])(
  "rejects a call with what %s throws",
  async (name) => {
    const { client, mock } = await withMock(
      {},
      {
        [name]: () => {
          throw new Error("not today");
        },
      },
    );
    await expect(client.templates()).rejects.toThrow(/^not today$/);
    expect(mock.requests.list()).toHaveLength(name === "beforeRequest" ? 0 : 1);
  },
);

test("returns details of the last response from waits, ensure and updateValues", async () => {
  const { client } = await withMock({ transitionMs: 1_000 });
  const installed = await client.install(metricsServer);
  const calls = [
    client.waitUntilRunning(installed),
    client.ensure(metricsServer),
    client.updateValues(installed, { custom: { replicas: 1 } }),
    client.waitUntil(installed, () => true),
  ];
  for (const call of calls) {
    const { status, headers, requestId, attempts } = await call.withResponse();
    expect({ status, attempts }).toEqual({ status: 200, attempts: 1 });
    expect(requestId).toBe(headers.get("x-request-id"));
  }
  await client.waitUntilRunning(installed);
  await client.delete(installed);
  expect(await client.waitUntilDeleted(installed).withResponse()).toMatchObject({ status: 404 });
});
