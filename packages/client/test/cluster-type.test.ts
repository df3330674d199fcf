import { expect, test } from "vitest";
import { AddonNotFoundError, createAddonClient } from "../src/index.ts";
import { metricsServer, withMock } from "./with-mock.ts";

const autopilotClusterID = "6e2a4c8d-6b7d-11f0-9c3e-0255ac100b04";
const inAutopilot = { ...metricsServer, clusterID: autopilotClusterID };

test("the same names work with Autopilot clusters, under their paths", async () => {
  const { client, mock } = await withMock({}, { clusterType: "autopilot" });
  const { instance } = await client.ensure(inAutopilot);
  await client.upgrade(instance, { version: "1.3.68", values: {} });
  const upgraded = await client.waitUntilRunning(instance);
  expect(upgraded.spec.version).toBe("1.3.68");
  await client.rollback(upgraded);
  await client.waitUntilRunning(instance);
  expect(await client.list({ clusterID: autopilotClusterID })).toHaveLength(1);
  expect(await client.templates({ addonTemplateName: "coredns" })).toHaveLength(1);
  expect(await client.delete(instance)).toBeUndefined();
  await client.waitUntilDeleted(instance);
  const paths = [...mock.requests].map(({ target }) => target);
  expect(paths.filter((path) => !path.startsWith("/autopilot/v3/"))).toEqual([]);
});

test("an error names the path of the kind of cluster", async () => {
  const { client } = await withMock({}, { clusterType: "autopilot" });
  const missing = client.get("0f0f0f0f-6b7e-11f0-9c3e-0255ac100b04");
  await expect(missing).rejects.toThrow(AddonNotFoundError);
  await expect(missing).rejects.toThrow(/^GET \/autopilot\/v3\/addons\/\{id\}: 404/);
});

test("an unknown kind of cluster is rejected", () => {
  const options = {
    baseUrl: "http://127.0.0.1:9",
    token: "any",
    clusterType: "turbo" as "standard",
  };
  expect(() => createAddonClient(options)).toThrow(
    "clusterType: expected standard or autopilot, got turbo",
  );
});

test("an installation without version leaves it out: the deployed service chooses, the reference rejects it", async () => {
  const { version: _, ...newest } = metricsServer;
  const deployed = await withMock({ like: "deployed" });
  const installed = await deployed.client.install(newest);
  expect(installed.spec.version).toBe("1.3.68");
  const { data, status } = await deployed.client
    .install({ ...newest, addonTemplateName: "volcano" })
    .withResponse();
  expect([status, data.spec.addonTemplateName]).toEqual([201, "volcano"]);
  const { action } = await deployed.client.ensure(newest);
  expect(action).toBe("none");

  const reference = await withMock({ like: "reference" });
  await expect(reference.client.install(newest)).rejects.toThrow(
    /400 CCE.03400001.*\/spec\/version is missing/,
  );
});
