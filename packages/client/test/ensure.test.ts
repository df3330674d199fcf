import { expect, test } from "vitest";
import { AddonStateError } from "../src/index.ts";
import { clusterID, metricsServer, withMock } from "./with-mock.ts";

const coredns = { clusterID, addonTemplateName: "coredns", version: "1.29.4", values: {} };
const sent = (mock: { requests: Iterable<{ method: string }> }) =>
  [...mock.requests].map(({ method }) => method);

test("does nothing when the add-on is installed and runs", async () => {
  const { client, mock } = await withMock();
  expect(await client.ensure(coredns)).toMatchObject({
    action: "none",
    instance: { status: { status: "running" } },
  });
  expect(sent(mock)).not.toContain("POST");
});

test("installs what is absent and waits until it runs", async () => {
  const { client } = await withMock();
  expect(await client.ensure(metricsServer)).toMatchObject({
    action: "installed",
    instance: { status: { status: "running" } },
  });
});

test("waits for an installation in progress instead of starting another", async () => {
  const { client, mock } = await withMock();
  await client.install(metricsServer);
  expect(await client.ensure(metricsServer)).toMatchObject({ action: "none" });
  expect(sent(mock).filter((method) => method === "POST")).toHaveLength(1);
});

test("succeeds when another caller was faster", async () => {
  const { client } = await withMock();
  const both = await Promise.all([client.ensure(metricsServer), client.ensure(metricsServer)]);
  expect(both.map(({ action }) => action).sort()).toEqual(["installed", "none"]);
  expect(both[0].instance.metadata?.uid).toBe(both[1].instance.metadata?.uid);
});

test("rejects another version by default and names both", async () => {
  const { client, mock } = await withMock();
  const refused = client.ensure({ ...coredns, version: "1.30.6" });
  await expect(refused).rejects.toThrow(AddonStateError);
  await expect(refused).rejects.toThrow("coredns is installed in version 1.29.4, not 1.30.6");
  expect(sent(mock)).toEqual(["GET"]);
});

test("upgrades another version with onOtherVersion", async () => {
  const { client } = await withMock();
  const done = await client.ensure({ ...coredns, version: "1.30.6", onOtherVersion: "upgrade" });
  expect(done).toMatchObject({
    action: "upgraded",
    instance: { spec: { version: "1.30.6" }, status: { status: "running" } },
  });
});

test("lets a deletion finish before it installs again", async () => {
  const { client } = await withMock();
  const [present] = await client.list({ clusterID, addonTemplateName: "coredns" });
  await client.delete({ id: `${present?.metadata?.uid}` });
  const { action, instance } = await client.ensure(coredns);
  expect(action).toBe("installed");
  expect(instance.metadata?.uid).not.toBe(present?.metadata?.uid);
});
