import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { compareFromNow } from "../src/control/changes.ts";
import { createEvents } from "../src/control/events.ts";
import { createCore } from "../src/core.ts";
import { readDescription } from "../src/description/index.ts";
import { shippedDescription } from "../src/description/shipped.ts";
import { checkSeed } from "../src/engine/seed.ts";
import { startMock } from "../src/index.ts";
import { call, cluster, install } from "./calls.ts";
import { type EventStream, listenTo } from "./event-stream.ts";

const mock = await startMock({ frozenClock: true });
let events: EventStream;
beforeEach(async () => {
  mock.reset();
  events = await vi.waitFor(() => listenTo(mock), 60_000); // those of the test before may just be leaving
});
afterEach(() => events.close());
afterAll(() => mock.close());

const control = readDescription(
  parse(readFileSync(new URL("../control.openapi.yaml", import.meta.url), "utf8")),
);
const schemas: Record<string, string> = {
  addons: "AddonsEvent",
  scenarios: "Scenarios",
  clock: "Clock",
  requests: "RequestsEvent",
  status: "Status",
};

/** The data of the next event of a name, which must be what the description says. */
async function next(name: string) {
  const { data } = await events.next(name);
  const components = control.document.components as { schemas: Record<string, object> };
  const schema = components.schemas[schemas[name] ?? ""];
  expect(control.check(schema, `#test-${name}`)(data)).toEqual([]);
  return data;
}

test("an installation is seen when it begins, when it ends, and when it is deleted", async () => {
  const { body } = await call(mock, "POST", "/api/v3/addons", install());
  const { uid } = body.metadata;
  const shown = { uid, clusterId: cluster, template: "metrics-server", version: "1.3.60" };
  expect(await next("addons")).toEqual({
    addons: [{ ...shown, status: "installing" }],
    removed: [],
  });
  mock.clock.advance(3000);
  expect((await next("addons")).addons).toEqual([{ ...shown, status: "running" }]);
  await call(mock, "DELETE", `/api/v3/addons/${uid}`);
  expect((await next("addons")).addons).toEqual([{ ...shown, status: "deleting" }]);
  mock.clock.advance(3000);
  expect(await next("addons")).toEqual({ addons: [], removed: [uid] });
});

test("a change that ends by itself is seen without a request", async () => {
  const running = await startMock({ transitionMs: 150 });
  const own = await listenTo(running);
  await call(running, "POST", "/api/v3/addons", install());
  const states: string[] = [];
  while (states.at(-1) !== "running") {
    states.push((await own.next("addons")).data.addons[0].status);
  }
  expect(states).toEqual(["installing", "running"]);
  await running.close();
});

test("a request comes with its verdict and pointers, without bodies and credentials", async () => {
  const wrong = { ...install(), spec: { ...install().spec, version: 1 } };
  await call(mock, "POST", "/api/v3/addons?x=1", wrong, { "X-Auth-Token": "a-secret-token" });
  const data = await next("requests");
  expect(data.replaced).toBe(false);
  expect(data.requests).toMatchObject([
    { target: "/api/v3/addons?x=1", status: 400, violations: [{ pointer: "/spec/version" }] },
  ]);
  expect(JSON.stringify(data)).not.toMatch(/a-secret-token|"body"|responseBody|headers/);
});

test("a list that was cleared replaces what was sent before", async () => {
  await call(mock, "GET", "/api/v3/addontemplates");
  expect((await next("requests")).requests).toHaveLength(1);
  mock.requests.clear();
  expect(await next("requests")).toEqual({ requests: [], replaced: true });
});

test("of more requests than the list holds, the last 200 replace what was sent before", () => {
  const description = shippedDescription();
  const core = createCore({}, { description: () => description, seed: checkSeed({}, description) });
  const changes = compareFromNow({ ...core, stateFile: () => undefined });
  const send = (count: number) => {
    for (let index = 0; index < count; index++) {
      core.handle({
        method: "GET",
        target: `/api/v3/addons/${index}`,
        headers: {},
        body: undefined,
      });
    }
    const [{ data } = { data: undefined }] = changes();
    const { requests, replaced } = data as { requests: { target: string }[]; replaced: boolean };
    return [requests.length, requests.at(-1)?.target, replaced];
  };
  expect(send(199)).toEqual([199, "/api/v3/addons/198", false]);
  expect(send(200)).toEqual([200, "/api/v3/addons/199", true]);
  expect(send(450)).toEqual([200, "/api/v3/addons/449", true]);
  expect(send(3)).toEqual([3, "/api/v3/addons/2", false]);
  expect(changes()).toEqual([]);
});

test("scenarios and clock are seen, whoever changes them", async () => {
  mock.scenarios.add("429;times=1");
  expect(await next("scenarios")).toEqual({ scenarios: [{ scenario: "429", times: 1 }] });
  await call(mock, "GET", "/api/v3/addontemplates");
  expect(await next("scenarios")).toEqual({ scenarios: [] });
  await call(mock, "PUT", "/__mock/clock", { advanceMs: 60_000 });
  expect(await next("clock")).toEqual({ now: "2026-01-01T00:01:00Z", frozen: true });
  mock.clock.resume();
  expect((await next("clock")).frozen).toBe(false);
});

test("twenty may listen, one more is rejected until one leaves", async () => {
  const others = await Promise.all(Array.from({ length: 19 }, () => listenTo(mock)));
  const rejected = await call(mock, "GET", "/__mock/events");
  expect([rejected.status, rejected.headers.get("retry-after")]).toEqual([429, "5"]);
  others.pop()?.close();
  others.push(await vi.waitFor(() => listenTo(mock), 60_000));
  for (const other of others) {
    other.close();
  }
});

test("who does not read is disconnected, and others are not held up", async () => {
  const socket = connect(Number(new URL(mock.url).port), "127.0.0.1");
  socket.write("GET /__mock/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await new Promise((resolve) => socket.once("data", resolve));
  socket.pause();
  const left = new Promise<boolean>((resolve) => {
    socket.once("close", () => resolve(true)).once("error", () => undefined);
  });
  // the system takes a few MiB in before anything waits in the mock
  for (let count = 0; count < 30; count++) {
    mock.scenarios.replace([
      { scenario: "installFailed", message: `${count}`.padEnd(600_000, ".") },
    ]);
    const { scenarios } = (await events.next("scenarios")).data;
    expect(scenarios[0].message).toMatch(new RegExp(`^${count}\\.`));
  }
  socket.resume();
  expect(await left).toBe(true);
  socket.destroy();
});

test("the mock ends the events when it closes, and does not wait for who listens", async () => {
  const closing = await startMock();
  const own = await listenTo(closing);
  await closing.close();
  expect(await own.ended()).toBe(true); // a connection that is cut off after a while is an error here
});

test("while nobody listens nothing is scheduled, compared or made", async () => {
  const description = shippedDescription();
  const core = createCore({}, { description: () => description, seed: checkSeed({}, description) });
  let reads = 0;
  const journal = {
    ...core.journal,
    list() {
      reads++;
      return core.journal.list();
    },
  };
  const quiet = createEvents({ ...core, journal, stateFile: () => undefined });
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
  const send = () =>
    core.handle({ method: "GET", target: "/api/v3/addons/1", headers: {}, body: undefined });
  send();
  expect(reads).toBe(0);

  const received: string[] = [];
  const before = timers();
  const stop = quiet.subscribe((text) => received.push(text));
  expect(timers()).toBe(before + 1);
  send();
  await vi.waitFor(() => expect(received.at(-1)).toMatch(/^event: requests\n/), 60_000);
  const whileListening = timers();
  stop();
  expect(timers()).toBe(whileListening - 1);
  const readBefore = reads;
  send();
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect([reads, received.length]).toEqual([readBefore, 2]);
});

test("without control there are no events and no page", async () => {
  const plain = await startMock({ control: false });
  for (const path of ["/__mock/events", "/__mock/", "/__mock", "/__mock/page/page.js"]) {
    expect((await call(plain, "GET", path)).status).toBe(404);
  }
  await plain.close();
});
