import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { startMock } from "../src/index.ts";
import { autopilotCluster, call, cluster, unknownId } from "./calls.ts";

const mock = await startMock({ frozenClock: true, transitionMs: 3000 });
beforeEach(() => mock.reset());
afterAll(() => mock.close());

const path = `/api/v3/projects/p/clusters/${cluster}/addons/precheck`;

async function idOf(template: string): Promise<string> {
  const { body } = await call(mock, "GET", `/api/v3/addons?cluster_id=${cluster}`);
  return body.items.find(
    ({ spec }: { spec: { addonTemplateName: string } }) => spec.addonTemplateName === template,
  ).metadata.uid;
}

const request = (...addonList: object[]) => ({
  kind: "AddonCheck",
  apiVersion: "v3",
  spec: { clusterID: cluster, addonList },
});
const inspect = async (template: string) => ({
  addonTemplateName: template,
  addonInstanceID: await idOf(template),
  type: "addonStatic",
});

test("a check goes from Init over Running to Success, and says when its result expires", async () => {
  const created = await call(mock, "POST", path, request(await inspect("npd")));
  expect(created.status).toBe(201);
  const [task] = created.body.status.items;
  expect(task.metadata).toMatchObject({ type: "addonStatic", addonInstanceName: "cceaddon-npd" });
  expect(task.metadata.createTimeStamp).toMatch(/^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{6}\+08:00$/);
  expect(task.status).toMatchObject({
    status: "Init",
    riskList: [
      { riskName: "AddonStatus", level: "Warning", status: "Init" },
      { riskName: "K8sResourceModified", level: "Warning", status: "Init" },
    ],
  });
  const seen = async () => {
    const { body } = await call(mock, "GET", `${path}/tasks?task_id=${task.metadata.taskID}`);
    return body.items[0];
  };
  mock.clock.advance(1);
  expect((await seen()).status.status).toBe("Running");
  mock.clock.advance(3000);
  const done = await seen();
  expect(done.status).toMatchObject({ status: "Success", message: "check finished" });
  expect(Date.parse(done.metadata.expireTimeStamp)).toBeGreaterThan(mock.clock.now());
});

test("an add-on that is not running is a risk of level Warning", async () => {
  await call(mock, "DELETE", `/api/v3/addons/${await idOf("npd")}`);
  const { body } = await call(mock, "POST", path, request(await inspect("npd")));
  expect(body.status.items).toHaveLength(1);
  mock.clock.advance(2000);
  mock.clock.advance(2000);
  const { body: list } = await call(mock, "GET", `${path}/tasks`);
  expect(list.items[0].status).toMatchObject({
    status: "Failed",
    riskList: [{ riskName: "AddonStatus", level: "Warning", status: "Failed" }, {}],
  });
});

test("a scenario lets a check before an upgrade find a risk that cannot be skipped, and the upgrade still works", async () => {
  const id = await idOf("coredns");
  const entry = {
    addonTemplateName: "coredns",
    addonInstanceID: id,
    type: "addonUpgrade",
    targetVersion: "1.30.6",
  };
  const headers = { "X-Mock-Scenario": "precheckFailed" };
  const created = await call(mock, "POST", path, request(entry), headers);
  expect(created.body.status.items[0].spec).toEqual({ addonTargetVersion: "1.30.6" });
  mock.clock.advance(3000);
  const { body } = await call(mock, "GET", `${path}/tasks?type=addonUpgrade`);
  expect(body.items[0].status.riskList[1]).toMatchObject({
    riskName: "AddonValidate",
    level: "Fatal",
    status: "Failed",
  });
  const upgrade = await call(mock, "PUT", `/api/v3/addons/${id}`, {
    kind: "Addon",
    apiVersion: "v3",
    metadata: { annotations: { "addon.upgrade/type": "upgrade" } },
    spec: { clusterID: cluster, addonTemplateName: "coredns", version: "1.30.6", values: {} },
  });
  expect(upgrade.status).toBe(200);
});

test("filters are combined, and an unknown id lists nothing", async () => {
  await call(mock, "POST", path, request(await inspect("npd"), await inspect("everest")));
  const count = async (query: string) =>
    (await call(mock, "GET", `${path}/tasks?${query}`)).body.pageInfo.currentCount;
  expect(await count("")).toBe(2);
  expect(await count(`addon_instance_id=${await idOf("npd")}`)).toBe(1);
  expect(await count(`addon_instance_id=${await idOf("npd")}&type=addonUpgrade`)).toBe(0);
  expect(await count(`task_id=${unknownId}`)).toBe(0);
});

test.each<[string, (entry: object) => object, number, string]>([
  [
    "another cluster",
    (entry) => ({ ...request(entry), spec: { clusterID: "c", addonList: [entry] } }),
    400,
    "/spec/clusterID must be the cluster of the path",
  ],
  ["no entry", () => request(), 400, "/spec/addonList must not be empty"],
  [
    "an upgrade without a version",
    (entry) => request({ ...entry, type: "addonUpgrade" }),
    400,
    "/spec/addonList/0/targetVersion is missing",
  ],
  [
    "another template",
    (entry) => request({ ...entry, addonTemplateName: "coredns" }),
    400,
    "/spec/addonList/0/addonTemplateName must be npd",
  ],
  [
    "an unknown type",
    (entry) => request({ ...entry, type: "static" }),
    400,
    "/spec/addonList/0/type",
  ],
  [
    "an unknown instance",
    (entry) => request({ ...entry, addonInstanceID: unknownId }),
    404,
    "not found",
  ],
])("a precheck with %s is rejected, and creates no task", async (_, body, status, message) => {
  const entry = await inspect("npd");
  const rejected = await call(mock, "POST", path, body(entry));
  expect([rejected.status, rejected.body.message]).toEqual([
    status,
    expect.stringContaining(message),
  ]);
  expect((await call(mock, "GET", `${path}/tasks`)).body.items).toEqual([]);
});

test("an Autopilot cluster has no precheck", async () => {
  const target = `/api/v3/projects/p/clusters/${autopilotCluster}/addons/precheck`;
  const entry = { ...(await inspect("npd")) };
  const body = { ...request(entry), spec: { clusterID: autopilotCluster, addonList: [entry] } };
  expect((await call(mock, "POST", target, body)).status).toBe(404);
});

test("a state file keeps the tasks, and their ids are not issued again", async () => {
  const folder = mkdtempSync(join(tmpdir(), "cce-addons-prechecks-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const options = { stateFile: join(folder, "state.json"), clock: "2026-01-01T00:00:00Z" };
  const first = await startMock({ ...options, frozenClock: true });
  const { body: listed } = await call(first, "GET", `/api/v3/addons?cluster_id=${cluster}`);
  const { uid, name } = listed.items[0].metadata;
  const entry = { addonTemplateName: name, addonInstanceID: uid, type: "addonStatic" };
  const request = {
    kind: "AddonCheck",
    apiVersion: "v3",
    spec: { clusterID: cluster, addonList: [entry] },
  };
  const path = `/api/v3/projects/p/clusters/${cluster}/addons/precheck`;
  const created = await call(first, "POST", path, request);
  expect(created.status).toBe(201);
  const before = await call(first, "GET", `${path}/tasks`);
  await first.close();

  const second = await startMock({ ...options, frozenClock: true });
  onTestFinished(() => second.close());
  const after = await call(second, "GET", `${path}/tasks`);
  expect(after.body).toEqual(before.body);
  expect(after.body.items).toHaveLength(1);
  second.clock.advance(3000);
  const done = await call(second, "GET", `${path}/tasks`);
  expect(done.body.items[0].status.status).toBe("Success");
  const another = await call(second, "POST", path, request);
  const [id, newId] = [created, another].map(({ body }) => body.status.items[0].metadata.taskID);
  expect(newId).not.toBe(id);
});

test("what the control API exports has the tasks, and brings them back", async () => {
  const mock = await startMock({ transitionMs: 0 });
  onTestFinished(() => mock.close());
  const { body: listed } = await call(mock, "GET", `/api/v3/addons?cluster_id=${cluster}`);
  const { uid, name } = listed.items[0].metadata;
  const entry = { addonTemplateName: name, addonInstanceID: uid, type: "addonStatic" };
  const spec = { clusterID: cluster, addonList: [entry] };
  const path = `/api/v3/projects/p/clusters/${cluster}/addons/precheck`;
  await call(mock, "POST", path, { kind: "AddonCheck", apiVersion: "v3", spec });
  const { body: state } = await call(mock, "GET", "/__mock/state?full=true");
  await call(mock, "DELETE", "/__mock/state");
  expect((await call(mock, "GET", `${path}/tasks`)).body.items).toEqual([]);
  expect((await call(mock, "PUT", "/__mock/state", state)).status).toBe(200);
  expect((await call(mock, "GET", `${path}/tasks`)).body.items).toHaveLength(1);
});
