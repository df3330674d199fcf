import fc from "fast-check";
import { setupServer } from "msw/node";
import { afterAll, afterEach, expect, test } from "vitest";
import { type MockServer, startMock } from "../src/index.ts";
import { createAddonHandlers } from "../src/msw.ts";
import { defaultDescription, loadDescription } from "../src/node/load.ts";
import { call, install, type Reply, unknownId, upgrade } from "./calls.ts";
import { callTls } from "./tls-calls.ts";

const transitionMs = 1000;
const options = { transitionMs, frozenClock: true, seed: { templates: [], clusters: [] } };
const server = await startMock(options);
const secure = await startMock({ ...options, tls: true });
afterAll(() => Promise.all([server.close(), secure.close()]));
const url = "https://cce.cn-north-4.myhuaweicloud.com";
const handlers = createAddonHandlers({ ...options, baseUrl: url });
const page = setupServer(...handlers.handlers);
afterEach(() => page.close());

/** What is tried, and how it is called. */
interface Transport {
  readonly mock: Pick<MockServer, "url" | "clock" | "reset">;
  readonly call: typeof call;
  /** For what is intercepted as long as it is tried alone. */
  readonly begin?: () => void;
}
const http: Transport = { mock: server, call };
const others: [string, Transport][] = [
  ["TLS", { mock: secure, call: callTls }],
  [
    "the handlers",
    {
      mock: { url, clock: handlers.clock, reset: handlers.reset },
      call,
      begin: () => page.listen({ onUnhandledRequest: "error" }),
    },
  ],
];
let { mock, call: callMock } = http;
function use(transport: Transport): void {
  ({ mock, call: callMock } = transport);
  transport.begin?.();
}
const description = await loadDescription(defaultDescription);

/** Calls the mock, and checks that the description declares the status and the body of the response. */
async function checked(method: string, path: string, body?: unknown, headers = {}): Promise<Reply> {
  const reply = await callMock(mock, method, path, body, headers);
  const { operation } = description.find(method, path.split("?")[0] ?? "");
  const type = reply.headers.get("content-type")?.split(";")[0] ?? "";
  const check = operation?.response(reply.status, type);
  expect(check, `${method} ${path} → ${reply.status} ${type} is not declared`).toBeDefined();
  expect(check?.(reply.body), `${method} ${path} → ${reply.status}`).toEqual([]);
  expect(reply.headers.get("x-request-id")).toMatch(/^[0-9a-f]{32}$/);
  return reply;
}

/** What an add-on should be: the simplest thing that can be said of it. */
interface Expected {
  uid: string;
  version: string;
  before: string | undefined;
  during: string;
  end: string;
  due: number;
}
type Model = {
  now: number;
  installed: Map<string, Expected>;
  checks: Map<string, { due: number; end: string }>;
};
const prechecks = "/api/v3/projects/p/clusters/c/addons/precheck";

const ends = {
  install: "installFailed",
  upgrade: "upgradeFailed",
  rollback: "rollbackFailed",
  delete: "deleteFailed",
};
const fails = (header: boolean, kind: keyof typeof ends) =>
  header ? { "X-Mock-Scenario": ends[kind] } : {};
const stateOf = ({ now }: Model, { due, during, end }: Expected) => (now >= due ? end : during);

/** What is installed under a name, or nothing when its deletion is over. */
function find(model: Model, name: string): Expected | undefined {
  const found = model.installed.get(name);
  if (found !== undefined && stateOf(model, found) === "gone") {
    model.installed.delete(name);
    return undefined;
  }
  return found;
}
/** The paths of the kind of cluster that is tried. */
let base = "/api/v3";
const path = (uid: string | undefined) => `${base}/addons/${uid ?? unknownId}`;

const steps = {
  async install(model: Model, name: string, version: string, fail: boolean) {
    const { status, body } = await checked(
      "POST",
      `${base}/addons`,
      install(name, version, "c"),
      fails(fail, "install"),
    );
    expect(status).toBe(find(model, name) === undefined ? 200 : 409);
    if (status === 200) {
      const end = fail ? ends.install : "running";
      const due = model.now + transitionMs;
      model.installed.set(name, {
        uid: body.metadata.uid,
        version,
        before: undefined,
        during: "installing",
        end,
        due,
      });
    }
  },
  async upgrade(model: Model, name: string, version: string, fail: boolean) {
    const there = find(model, name);
    const { status } = await checked(
      "PUT",
      path(there?.uid),
      upgrade(name, version, "c"),
      fails(fail, "upgrade"),
    );
    const locked = there !== undefined && model.now < there.due;
    expect(status).toBe(there === undefined ? 404 : locked ? 429 : 200);
    if (there !== undefined && status === 200) {
      const before = version === there.version ? there.before : there.version;
      Object.assign(there, {
        version,
        before,
        during: "upgrading",
        end: fail ? ends.upgrade : "running",
        due: model.now + transitionMs,
      });
    }
  },
  async rollback(model: Model, name: string, _version: string, fail: boolean) {
    const there = find(model, name);
    const { status } = await checked(
      "POST",
      `${path(there?.uid)}/operation/rollback`,
      { clusterID: "c" },
      fails(fail, "rollback"),
    );
    const state = there && stateOf(model, there);
    const allowed =
      there?.before !== undefined &&
      ["running", "upgradeFailed", "rollbackFailed"].includes(state ?? "");
    expect(status).toBe(
      there === undefined ? 404 : state === "deleting" ? 429 : allowed ? 200 : 400,
    );
    if (there !== undefined && status === 200) {
      const back = fail ? {} : { version: there.before, before: undefined };
      Object.assign(there, back, {
        during: "rollbacking",
        end: fail ? ends.rollback : "running",
        due: model.now + transitionMs,
      });
    }
  },
  async delete(model: Model, name: string, _version: string, fail: boolean) {
    const there = find(model, name);
    const headers = { ...fails(fail, "delete"), ...(fail && { Accept: "text/plain" }) };
    const { status } = await checked("DELETE", path(there?.uid), undefined, headers);
    expect(status).toBe(there === undefined ? 404 : 200);
    if (there !== undefined && stateOf(model, there) !== "deleting") {
      Object.assign(there, {
        during: "deleting",
        end: fail ? ends.delete : "gone",
        due: model.now + transitionMs,
      });
    }
  },
  async check(model: Model, name: string, version: string, fail: boolean) {
    const there = find(model, name);
    const entry = {
      addonTemplateName: name,
      addonInstanceID: there?.uid ?? unknownId,
      type: "addonUpgrade",
      targetVersion: version,
    };
    const body = {
      kind: "AddonCheck",
      apiVersion: "v3",
      spec: { clusterID: "c", addonList: [entry] },
    };
    const headers: Record<string, string> = fail ? { "X-Mock-Scenario": "precheckFailed" } : {};
    const created = await checked("POST", prechecks, body, headers);
    const isFound = there !== undefined && base === "/api/v3";
    expect(created.status).toBe(isFound ? 201 : 404);
    const listed = await checked("GET", `${prechecks}/tasks`);
    if (isFound) {
      const id = created.body.status.items[0].metadata.taskID;
      model.checks.set(id, {
        due: model.now + transitionMs,
        end: fail || stateOf(model, there) !== "running" ? "Failed" : "Success",
      });
    }
    expect(listed.body.pageInfo.currentCount).toBe(model.checks.size);
    for (const { metadata, status } of listed.body.items) {
      const { due, end } = model.checks.get(metadata.taskID) ?? { due: 0, end: "" };
      const begun = due - transitionMs;
      expect(status.status).toBe(model.now >= due ? end : model.now > begun ? "Running" : "Init");
    }
  },
  async wait(model: Model) {
    mock.clock.advance(400);
    model.now += 400;
  },
  async look(model: Model, name: string) {
    const there = find(model, name);
    const { status, body } = await checked("GET", path(there?.uid));
    expect(status).toBe(there === undefined ? 404 : 200);
    if (there !== undefined) {
      expect(body).toMatchObject({
        spec: { version: there.version },
        status: { status: stateOf(model, there) },
      });
      expect(body.status.previousVersion).toBe(there.before);
    }
    const names = [...model.installed.keys()].filter((known) => find(model, known) !== undefined);
    const listed = await checked("GET", `${base}/addons?cluster_id=c`);
    const listedNames = listed.body.items.map(
      (item: { metadata: { name: string } }) => item.metadata.name,
    );
    expect(listedNames.sort()).toEqual(names.sort());
  },
};

/** Tries sequences of steps. */
async function followModel(numRuns: number): Promise<void> {
  const step = fc.record({
    what: fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])),
    name: fc.constantFrom("a1", "b2", "c3"),
    version: fc.constantFrom("1.0.0", "1.1.0", "2.0.0"),
    fail: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.array(step, { minLength: 1, maxLength: 30 }),
      async (autopilot, sequence) => {
        mock.reset();
        base = autopilot ? "/autopilot/v3" : "/api/v3";
        const model: Model = { now: 0, installed: new Map(), checks: new Map() };
        for (const { what, name, version, fail } of sequence) {
          await steps[what](model, name, version, fail);
        }
      },
    ),
    { numRuns },
  );
}

/** Tries bodies. */
async function sendAnything(numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.json({ maxDepth: 4 }), fc.anything(), async (text, spec) => {
      mock.reset();
      await checked("POST", "/api/v3/addons", text);
      const values = JSON.parse(JSON.stringify(spec ?? null)) ?? {};
      const body = {
        ...install("a1", "1", "c"),
        spec: { ...install("a1", "1", "c").spec, values },
      };
      const { status } = await checked("POST", "/api/v3/addons", body);
      const isObject = typeof values === "object" && values !== null && !Array.isArray(values);
      expect(status).toBe(isObject ? 200 : 400);
    }),
    { numRuns },
  );
}

test("whatever is done in whatever order, the mock does what a simple model predicts and responds as described", async () => {
  use(http);
  await followModel(60);
});

test.each(others)(
  "over %s, the mock does what a simple model predicts as well",
  async (_name, transport) => {
    use(transport);
    await followModel(15);
  },
  60_000,
);

test("whatever the body is, the response is 200 or 400 as described", async () => {
  use(http);
  await sendAnything(100);
});

test.each(others)(
  "over %s, whatever the body is, the response is 200 or 400 as well",
  async (_name, transport) => {
    use(transport);
    await sendAnything(40);
  },
  60_000,
);

test("what Prism makes up is as described, for every operation and status", async () => {
  use(http);
  for (const { method, segments, responses } of description.operations.map((operation) => ({
    ...operation,
    responses: [operation.successStatus, 400, 404, 429, 500, 503],
  }))) {
    const target = segments
      .join("/")
      .replace("{id}", unknownId)
      .replace(/\{\w+\}/g, "c");
    const query = target.endsWith("/addons") && method === "GET" ? "?cluster_id=c" : "";
    const check = { addonTemplateName: "a", addonInstanceID: unknownId, type: "addonStatic" };
    const body =
      method === "GET" || method === "DELETE"
        ? undefined
        : target.endsWith("rollback")
          ? { clusterID: "c" }
          : target.endsWith("precheck")
            ? { kind: "AddonCheck", apiVersion: "v3", spec: { clusterID: "c", addonList: [check] } }
            : upgrade();
    for (const code of responses) {
      const example = await checked(method, target + query, body, { Prefer: `code=${code}` });
      const made = await checked(method, target + query, body, {
        Prefer: `code=${code}, dynamic=true, seed=${code}`,
      });
      expect([example.status, made.status]).toEqual([code, code]);
    }
  }
});
