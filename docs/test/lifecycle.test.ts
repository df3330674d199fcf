import { type MockServer, startMock } from "@cce-addons/mock";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Transition, transitions } from "../site/transitions.ts";

interface Instance {
  metadata: { uid: string };
  status: { status: string };
}

const clusterID = "a-cluster-of-this-test";
let mock: MockServer;

beforeAll(async () => {
  mock = await startMock({ port: 0, frozenClock: true, transitionMs: 1000 });
});
beforeEach(() => mock.reset());
afterAll(() => mock.close());

const body = (annotation: object, version: string) => ({
  kind: "Addon",
  apiVersion: "v3",
  metadata: { annotations: annotation },
  spec: { clusterID, addonTemplateName: "metrics-server", version, values: {} },
});

/** What each action of the picture sends. */
type Request = [method: string, path: string, body?: object];
const requests: Record<Transition["action"], (id?: string) => Request> = {
  install: () => ["POST", "", body({ "addon.install/type": "install" }, "1.3.60")],
  upgrade: (id) => ["PUT", `/${id}`, body({ "addon.upgrade/type": "upgrade" }, "1.3.68")],
  rollback: (id) => ["POST", `/${id}/operation/rollback`, { clusterID }],
  delete: (id) => ["DELETE", `/${id}`],
};

async function call([method, path, sent]: Request, scenario: string | undefined) {
  const response = await fetch(`${mock.url}/api/v3/addons${path}`, {
    method,
    headers: {
      "X-Auth-Token": "any",
      ...(sent && { "Content-Type": "application/json" }),
      ...(scenario && { "X-Mock-Scenario": scenario }),
    },
    ...(sent && { body: JSON.stringify(sent) }),
  });
  const instance = (await response.json()) as Instance;
  expect(response.status, JSON.stringify(instance)).toBe(200);
  return { id: instance.metadata.uid, status: instance.status.status };
}

/** Begins an action that is to end in a state. `running` and `404` are what happens without a scenario. */
const begin = (action: Transition["action"], id: string | undefined, end: string) =>
  call(requests[action](id), ["running", "404"].includes(end) ? undefined : end);

/** Lets an action end, and says in which state. */
async function ended(id: string): Promise<string> {
  mock.clock.advance(1000);
  const response = await fetch(`${mock.url}/api/v3/addons/${id}`, {
    headers: { "X-Auth-Token": "any" },
  });
  return response.status === 404 ? "404" : ((await response.json()) as Instance).status.status;
}

/** The action whose end is a state, where a plain installation does not end in it. */
const wayTo: Record<string, Transition["action"]> = {
  upgradeFailed: "upgrade",
  rollbackFailed: "rollback",
  deleteFailed: "delete",
};

/** An instance in a state. With `rollbackable` it has been upgraded before. */
async function instanceIn(state: string, rollbackable: boolean): Promise<string | undefined> {
  if (state === "-") {
    return undefined;
  }
  const way = wayTo[state] ?? (rollbackable ? "upgrade" : "install");
  const { id } = await begin("install", undefined, way === "install" ? state : "running");
  await ended(id);
  if (way === "rollback") {
    await begin("upgrade", id, "running");
    await ended(id);
  }
  if (way !== "install") {
    await begin(way, id, state);
    expect(await ended(id)).toBe(state);
  }
  return id;
}

test.each(
  transitions.flatMap(({ action, from, during, good, bad }) =>
    from.flatMap((state) => [...good, ...bad].map((end) => ({ action, state, during, end }))),
  ),
)(
  "$action goes from $state through $during to $end on the mock",
  async ({ action, state, during, end }) => {
    const before = await instanceIn(state, action === "rollback");
    const { id, status } = await begin(action, before, end);
    expect(status).toBe(during);
    expect(await ended(id)).toBe(end);
  },
);
