import { expect, test } from "vitest";
import { AddonTimeoutError, createAddonClient } from "../src/index.ts";
import { clusterID, withMock } from "./with-mock.ts";

const cluster = { projectID: "0a1b2c3d4e5f60718293a4b5c6d7e8f9", clusterID };

async function withCoredns(options = {}) {
  const parts = await withMock(options);
  const [coredns] = await parts.client.list({ clusterID, addonTemplateName: "coredns" });
  return { ...parts, id: `${coredns?.metadata?.uid}` };
}

test("a check of an installed add-on is started, listed, and waited for", async () => {
  const { client, id, waits } = await withCoredns();
  const started = await client.precheck({
    ...cluster,
    addons: [{ id, addonTemplateName: "coredns" }],
  });
  expect(started.map(({ metadata, status }) => [metadata.type, status.status])).toEqual([
    ["addonStatic", "Init"],
  ]);
  expect(await client.precheckTasks({ ...cluster, type: "addonUpgrade" })).toEqual([]);
  const [done] = await client.waitUntilChecked({ ...cluster, tasks: started });
  expect(done?.status.status).toBe("Success");
  expect(waits).toEqual([5_000, 5_000, 5_000]);
});

test("a check that finds a risk is a result, in the order of the tasks, and names the risk", async () => {
  const { client, id } = await withCoredns({ scenarios: ["precheckFailed;times=1"] });
  const addon = { id, addonTemplateName: "coredns" };
  const addons = [{ ...addon, targetVersion: "1.30.6" }];
  const [first] = await client.precheck({ ...cluster, addons });
  const [second] = await client.precheck({ ...cluster, addons: [addon] });
  const tasks = [`${second?.metadata.taskID}`, `${first?.metadata.taskID}`];
  const done = await client.waitUntilChecked({ ...cluster, tasks });
  expect(done.map(({ status }) => status.status)).toEqual(["Success", "Failed"]);
  const risks = done[1]?.status.riskList?.filter(({ status }) => status === "Failed");
  expect(risks).toMatchObject([{ riskName: "AddonValidate", level: "Fatal" }]);
});

test("a check that does not end in time is reported, without ids in the path", async () => {
  const { client, id } = await withCoredns({ transitionMs: 60_000 });
  const tasks = await client.precheck({
    ...cluster,
    addons: [{ id, addonTemplateName: "coredns" }],
  });
  const waiting = client.waitUntilChecked({ ...cluster, tasks }, { timeoutMs: 12_000 });
  await expect(waiting).rejects.toThrow(AddonTimeoutError);
  await expect(waiting).rejects.toThrow(
    "GET /api/v3/projects/{project_id}/clusters/{cluster_id}/addons/precheck/tasks: still checking 1 of 1 add-ons after 12000 ms",
  );
});

test("a rejected check names the path of the description", async () => {
  const { client, id } = await withCoredns();
  const checks = client.precheck({ ...cluster, addons: [{ id, addonTemplateName: "npd" }] });
  await expect(checks).rejects.toThrow(
    /^POST \/api\/v3\/projects\/\{project_id\}\/clusters\/\{cluster_id\}\/addons\/precheck: 400 CCE.03400001/,
  );
});

test("Autopilot clusters have no precheck, which is said before anything is sent", async () => {
  const client = createAddonClient({
    baseUrl: "http://127.0.0.1:9",
    token: "any",
    clusterType: "autopilot",
  });
  const addons = [{ id: "x", addonTemplateName: "coredns" }];
  await expect(client.precheck({ ...cluster, addons })).rejects.toThrow(
    'precheck: Autopilot clusters have none; use clusterType "standard"',
  );
});
