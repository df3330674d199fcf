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
  const rejected = client.ensure({ ...coredns, version: "1.30.6" });
  await expect(rejected).rejects.toThrow(AddonStateError);
  await expect(rejected).rejects.toThrow("coredns is installed in version 1.29.4, not 1.30.6");
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

const failedIn = async (scenario: string) => {
  const { client, mock, waits } = await withMock({ scenarios: [`${scenario};times=1`] });
  return { client, mock, waits };
};

test("deletes and installs again what is installFailed, unless set otherwise", async () => {
  const { client } = await failedIn("metrics-server=installFailed");
  const failed = await client.install(metricsServer);
  await expect(client.waitUntilRunning(failed)).rejects.toThrow(AddonStateError);
  const unchanged = client.ensure({ ...metricsServer, onInstallFailed: "error" });
  await expect(unchanged).rejects.toThrow("the add-on is installFailed");
  const { action, instance } = await client.ensure(metricsServer);
  expect(action).toBe("reinstalled");
  expect(instance.status.status).toBe("running");
  expect(instance.metadata?.uid).not.toBe(failed.metadata?.uid);
});

test("upgrades again what is upgradeFailed, unless set otherwise", async () => {
  const { client } = await failedIn("coredns=upgradeFailed");
  const [found] = await client.list({ clusterID, addonTemplateName: "coredns" });
  const id = `${found?.metadata?.uid}`;
  const target = { ...coredns, version: "1.30.6", onOtherVersion: "upgrade" } as const;
  await client.upgrade(id, target);
  await expect(client.waitUntilRunning(id)).rejects.toThrow("upgradeFailed");
  const unchanged = client.ensure({ ...target, version: "1.29.4", onUpgradeFailed: "error" });
  await expect(unchanged).rejects.toThrow(AddonStateError);
  expect(await client.ensure(target)).toMatchObject({
    action: "upgraded",
    instance: { spec: { version: "1.30.6" }, status: { status: "running" } },
  });
});

test("does not replace a newer version by an older one unless allowed", async () => {
  const { client } = await withMock();
  await client.ensure({ ...coredns, version: "1.30.6", onOtherVersion: "upgrade" });
  const older = { ...coredns, onOtherVersion: "upgrade" } as const;
  await expect(client.ensure(older)).rejects.toThrow("the newer version 1.30.6");
  expect(await client.ensure({ ...older, allowDowngrade: true })).toMatchObject({
    instance: { spec: { version: "1.29.4" } },
  });
});

test("counts its time limit once for everything", async () => {
  const { client, waits } = await withMock({
    scenarios: ["metrics-server=installFailed;times=1"],
    transitionMs: 40_000,
  });
  await client.install(metricsServer);
  await client
    .waitUntilRunning(
      await client.get(
        (await client.list({ clusterID, addonTemplateName: "metrics-server" }))[0] as never,
      ),
    )
    .catch(() => {});
  waits.length = 0;
  const failed = client.ensure(metricsServer, { timeoutMs: 60_000 });
  await expect(failed).rejects.toThrow("metrics-server was not ensured within 60000 ms");
  await expect(failed).rejects.toMatchObject({ name: "AddonTimeoutError", timeoutMs: 60_000 });
  expect(waits.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(60_000);
});

test("names the phase of each poll", async () => {
  const { client } = await failedIn("metrics-server=installFailed");
  const failed = await client.install(metricsServer);
  await client.waitUntilRunning(failed).catch(() => {});
  const phases: string[] = [];
  const onPoll = ({ phase }: { phase: string }) => phases.push(phase);
  await client.ensure(metricsServer, { onPoll });
  await client.ensure({ ...coredns, version: "1.30.6", onOtherVersion: "upgrade" }, { onPoll });
  await client.ensure({ ...coredns, version: "1.30.6" }, { onPoll });
  expect([...new Set(phases)]).toEqual(["delete", "install", "upgrade", "run"]);
});
const changed = {
  ...coredns,
  values: { custom: { parameterSyncStrategy: "force", upstream_nameservers: [] } },
};

test("ignores other values by default, and says what differs", async () => {
  const { client, mock } = await withMock();
  const { action, differences } = await client.ensure(changed);
  expect(action).toBe("none");
  expect(differences).toEqual([
    { path: "custom.parameterSyncStrategy", wanted: "force", found: "ensureConsistent" },
  ]);
  expect(sent(mock)).not.toContain("PUT");
});

test("changes other values with onDifferentValues, and keeps the rest", async () => {
  const { client } = await withMock();
  const [before] = await client.list({ clusterID, addonTemplateName: "coredns" });
  const done = await client.ensure({ ...changed, onDifferentValues: "update" });
  expect(done).toMatchObject({ action: "updated", differences: [{ wanted: "force" }] });
  const { custom, ...rest } = done.instance.spec.values;
  expect(custom).toMatchObject({
    ...(before?.spec.values.custom as object),
    ...changed.values.custom,
  });
  expect(rest).toMatchObject({ flavor: before?.spec.values.flavor });
  const again = await client.ensure({ ...changed, onDifferentValues: "update" });
  expect(again).toMatchObject({ action: "none", differences: [] });
});

test("throws for other values with onDifferentValues, without a value in the message", async () => {
  const { client, mock } = await withMock();
  const rejected = client.ensure({ ...changed, onDifferentValues: "error" });
  await expect(rejected).rejects.toThrow(AddonStateError);
  await expect(rejected).rejects.toThrow(
    "coredns has other values at custom.parameterSyncStrategy",
  );
  await expect(rejected).rejects.not.toThrow("force");
  expect(sent(mock)).not.toContain("PUT");
});

test("the version newest is the newest that fits the cluster", async () => {
  const { client } = await withMock();
  const newest = { ...metricsServer, version: "newest" };
  const { instance } = await client.ensure({ ...newest, clusterVersion: "v1.27" });
  expect(instance.spec.version).toBe("1.3.60");
  const upgraded = { ...newest, clusterVersion: "v1.28", onOtherVersion: "upgrade" } as const;
  expect(await client.ensure(upgraded)).toMatchObject({
    action: "upgraded",
    instance: { spec: { version: "1.3.68" } },
  });
});

test("the version newest needs a cluster version that fits, and a template", async () => {
  const { client, mock } = await withMock();
  const newest = { ...metricsServer, version: "newest" };
  await expect(client.ensure(newest)).rejects.toThrow(TypeError);
  await expect(client.ensure({ ...newest, clusterVersion: "v1.9" })).rejects.toThrow(
    "no version of metrics-server fits cluster v1.9",
  );
  const none = { ...newest, addonTemplateName: "none", clusterVersion: "v1.28" };
  await expect(client.ensure(none)).rejects.toThrow("addonTemplateName: there is no template none");
  expect(sent(mock)).not.toContain("POST");
});
