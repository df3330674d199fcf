import { expect, test } from "vitest";
import { AddonServerError, AddonStateError, AddonTimeoutError, type Poll } from "../src/index.ts";
import { clusterID, metricsServer, withMock } from "./with-mock.ts";

test("polls every five seconds until the add-on runs, and reports each poll", async () => {
  const { client, waits } = await withMock();
  const polls: Poll[] = [];
  await client.waitUntilRunning(await client.install(metricsServer), {
    onPoll: (poll) => polls.push(poll),
  });
  expect(
    polls.map(({ polls, status, elapsedMs, timeoutMs }) => [polls, status, elapsedMs, timeoutMs]),
  ).toEqual([
    [1, "installing", 0, 600_000],
    [2, "installing", 5_000, 600_000],
    [3, "installing", 10_000, 600_000],
    [4, "running", 15_000, 600_000],
  ]);
  expect(waits).toEqual([5000, 5000, 5000]);
});

test.each([
  ["installFailed", "the add-on is installFailed: Failed to pull the image; image not found"],
  ["unknown", "the add-on is unknown"],
])("fails with the service's reason when the add-on becomes %s", async (scenario, text) => {
  const { client } = await withMock({ scenarios: [scenario] });
  const failed = client.waitUntilRunning(await client.install(metricsServer));
  await expect(failed).rejects.toThrow(AddonStateError);
  await expect(failed).rejects.toThrow(text);
  await expect(failed).rejects.toMatchObject({ instance: { status: { status: scenario } } });
});

test("accepts available as running", async () => {
  const { client } = await withMock({ scenarios: ["available"] });
  const instance = await client.waitUntilRunning(await client.install(metricsServer));
  expect(instance.status.status).toBe("available");
});

test("keeps waiting on abnormal, unless the option says otherwise", async () => {
  const { client } = await withMock({ scenarios: ["abnormal"] });
  const installed = await client.install(metricsServer);
  const waited = client.waitUntilRunning(installed, { timeoutMs: 60_000 });
  await expect(waited).rejects.toThrow("still abnormal after 60000 ms");
  await expect(client.waitUntilRunning(installed, { abnormal: "fail" })).rejects.toThrow(
    AddonStateError,
  );
  const { status } = await client.waitUntilRunning(installed, { abnormal: "done" });
  expect(status.status).toBe("abnormal");
});

test("ends with an error after the time limit", async () => {
  const { client, waits } = await withMock({ scenarios: ["stuck"] });
  const installed = await client.install(metricsServer);
  const failed = client.waitUntilRunning(installed, { timeoutMs: 20_000, intervalMs: 8_000 });
  await expect(failed).rejects.toThrow(AddonTimeoutError);
  await expect(failed).rejects.toMatchObject({ timeoutMs: 20_000 });
  expect(waits).toEqual([8000, 8000]);
});

test("fails when a deletion fails", async () => {
  const { client } = await withMock({ scenarios: ["deleteFailed"] });
  const [npd] = await client.list({ clusterID, addonTemplateName: "npd" });
  const target = { id: `${npd?.metadata?.uid}` };
  await client.delete(target);
  await expect(client.waitUntilDeleted(target)).rejects.toThrow("deleteFailed");
});

test("waits until a function returns true", async () => {
  const { client } = await withMock();
  const installed = await client.install(metricsServer);
  const seen = await client.waitUntil(
    installed,
    ({ status }) => status.Reason === "Install complete",
  );
  expect(seen.status.status).toBe("running");
});

test("tolerates two server errors in a row while waiting, and not three", async () => {
  const { client, mock } = await withMock({ transitionMs: 0 });
  const installed = await client.install(metricsServer);
  const once = { retry: { limit: 0 } };
  mock.scenarios.add("500;times=2");
  await expect(client.waitUntilRunning(installed, once)).resolves.toBeDefined();
  mock.scenarios.add("500;times=3");
  await expect(client.waitUntilRunning(installed, once)).rejects.toThrow(AddonServerError);
});

test("ends a wait when its signal is aborted, with the signal's reason", async () => {
  const { client } = await withMock({ scenarios: ["stuck"] });
  const controller = new AbortController();
  const waited = client.waitUntilRunning(await client.install(metricsServer), {
    signal: controller.signal,
    onPoll: ({ polls }) => polls === 3 && controller.abort(new Error("no longer needed")),
  });
  await expect(waited).rejects.toThrow("no longer needed");
});
