import { afterAll, beforeEach, expect, test } from "vitest";
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
