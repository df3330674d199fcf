import { expect, test } from "vitest";
import { call, cluster, install } from "./calls.ts";
import { emptyCluster, start, withValues } from "./values-calls.ts";

const addons = "/api/v3/addons";

test("an instance shows what the service adds, and keeps what was sent", async () => {
  const mock = await start();
  const shown = async (name: string, basic: object) => {
    const request = withValues(name, "1.0.10", { basic }, emptyCluster);
    const installed = await call(mock, "POST", addons, request);
    const { body } = await call(mock, "GET", `${addons}/${installed.body.metadata.uid}`);
    expect(body.spec.values).toEqual(installed.body.spec.values);
    return body.spec.values.basic;
  };
  expect(await shown("storage-driver", { swr_user: "u" })).toEqual({
    swr_user: "u",
    platform: "linux-amd64",
    addon_version: "1.0.10",
  });
  expect(await shown("gpu-beta", { rbac_enabled: false })).toMatchObject({
    rbac_enabled: false,
    platform: "linux-amd64",
  });
  expect(await shown("dolphin", {})).toEqual({});
});

test.each([
  ["imagePull", "installFailed", "Failed to pull the image"],
  ["podsTimeOut", "abnormal", "Timed out waiting for the pods"],
])("with %s an installation is accepted and ends in %s", async (scenario, status, Reason) => {
  const mock = await start();
  const headers = { "X-Mock-Scenario": scenario };
  const reply = await call(mock, "POST", addons, install(), headers);
  expect(reply.status).toBe(200);
  const { body } = await call(mock, "GET", `${addons}/${reply.body.metadata.uid}`);
  expect(body.status).toMatchObject({ status, Reason });
  expect(body.spec.clusterID).toBe(cluster);
});

test("values and versions that look like the end of an instance are responded with as they are", async () => {
  const mock = await start();
  const end = '"currentVersion":null,"isRollbackable":';
  const custom = { currentVersion: null, isRollbackable: true, text: end };
  const installed = await call(mock, "POST", addons, withValues(end, end, { custom }, "c"));
  const upgraded = await call(mock, "PUT", `${addons}/${installed.body.metadata.uid}`, {
    ...withValues(end, "2", { custom }, "c"),
    metadata: { annotations: { "addon.upgrade/type": "upgrade" } },
  });
  expect(upgraded.body.spec.values).toEqual({ basic: {}, custom });
  expect(upgraded.body.status).toMatchObject({
    previousVersion: end,
    isRollbackable: true,
    currentVersion: { version: "2", supportVersions: null },
  });
  const { body } = await call(mock, "GET", `${addons}?cluster_id=c`);
  expect(body.items).toEqual([upgraded.body]);
});
