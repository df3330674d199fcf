import { expect, test } from "vitest";
import { AddonNotFoundError, AddonStateError, AddonTimeoutError } from "../../src/index.ts";
import { instance, instanceIn, listOf, response } from "./server.ts";
import { say, withEveryTransport } from "./set-up.ts";

const installing = instanceIn("installing");
const running = instanceIn("running");

withEveryTransport((setUp) => {
  test("reports a wait whose limit passed during a pause as a timeout", async () => {
    const { client, clock } = await setUp(say(installing));
    const { now, sleep } = clock;
    let slept = 0;
    clock.now = () => now() + slept;
    clock.sleep = async (ms, signal) => {
      slept += 3_600_000; // the laptop was closed
      await sleep(ms, signal);
    };
    const failed = client.waitUntilRunning("u-1");
    await expect(failed).rejects.toThrow(AddonTimeoutError);
    await expect(failed).rejects.toMatchObject({ timeoutMs: 600_000 });
    await expect(failed).rejects.toThrow("still installing after 600000 ms");
  });

  test("treats a wait for checks alike: failures in between, and a limit that passed during a pause", async () => {
    const task = (status: string) =>
      `{"metadata":{"taskID":"t-1"},"status":{"status":"${status}"}}`;
    const cluster = { projectID: "p", clusterID: "c" };
    const failure = response("502 Bad Gateway");
    const { client, waits } = await setUp(
      say(failure, listOf(task("Running")), listOf(task("Success"))),
    );
    const wait = { ...cluster, tasks: ["t-1"] };
    await client.waitUntilChecked(wait, { retry: { limit: 0 } });
    expect(waits).toEqual([5_500, 5_500]);

    const slow = await setUp(say(listOf(task("Running"))));
    const { now, sleep } = slow.clock;
    let slept = 0;
    slow.clock.now = () => now() + slept;
    slow.clock.sleep = async (ms, signal) => {
      slept += 3_600_000; // the laptop was closed
      await sleep(ms, signal);
    };
    const failed = slow.client.waitUntilChecked(wait);
    await expect(failed).rejects.toThrow(AddonTimeoutError);
    await expect(failed).rejects.toThrow("still checking 1 of 1 add-ons after 600000 ms");
  });

  test("reports a wait whose limit passes during a poll as a timeout of the wait", async () => {
    const { client } = await setUp(() => {});
    const failed = client.waitUntilRunning("u-1", { timeoutMs: 150, intervalMs: 100 });
    await expect(failed).rejects.toThrow(AddonTimeoutError);
  });

  test.each([
    ["intervalMs", 0],
    ["intervalMs", -1],
    ["intervalMs", Number.NaN],
    ["timeoutMs", 0],
    ["timeoutMs", -5],
    ["timeoutMs", Number.NaN],
    ["jitter", 2],
    ["requestTimeoutMs", -1],
  ])("rejects %s: %d by name, before anything is sent", async (name, value) => {
    const { client, server } = await setUp(say(running));
    for (const wait of [
      () => client.waitUntilRunning("u-1", { [name]: value }),
      () => client.waitUntilDeleted("u-1", { [name]: value }),
      () => client.waitUntil("u-1", () => true, { [name]: value }),
    ]) {
      const failed = wait();
      await expect(failed).rejects.toThrow(RangeError);
      await expect(failed).rejects.toThrow(new RegExp(`^${name} must be .*, got ${value}$`));
    }
    expect(server.requests).toEqual([]);
  });

  test("pauses between polls also when a poll fails, and randomly more or less", async () => {
    const failure = response("502 Bad Gateway");
    const { client, waits } = await setUp(say(failure, installing, running));
    await client.waitUntilRunning("u-1", { retry: { limit: 0 } });
    expect(waits).toEqual([5_500, 5_500]); // random is 1 here: 10 % more
    const exact = await setUp(say(installing, running));
    await exact.client.waitUntilRunning("u-1", { jitter: 0 });
    expect(exact.waits).toEqual([5_000]);
  });

  test.each([
    [
      "a gateway",
      response("404 Not Found", {}, '{"error_code":"APIGW.0101","error_msg":"no API"}'),
    ],
    ["an old gateway", response("404 Not Found", {}, '{"message":"no API","request_id":"r"}')],
    [
      "a gateway that quotes a service code",
      response("404 Not Found", {}, '{"error_code":"CCE.03404001","error_msg":"no API"}'),
    ],
    ["Kubernetes", response("404 Not Found", {}, '{"kind":"Status","code":404,"message":"gone"}')],
    ["a page", response("404 Not Found", { "Content-Type": "text/html" }, "<h1>Not found</h1>")],
    ["nobody", response("404 Not Found")],
  ])("does not take a 404 of %s for a deleted add-on", async (_, text) => {
    const { client } = await setUp(say(text));
    await expect(client.waitUntilDeleted("u-1")).rejects.toThrow(AddonNotFoundError);
  });

  test.each([
    '{"errorCode":"CCE.03404001","errorMessage":"Resource not found"}',
    '{"code":"CCE.03404001","message":"addontemplate not exist"}',
    '{"code":"SVCSTG.CCE-ADDONMGR.404","message":"not found"}',
    '{"error":{"code":"SVCSTG.CCE-ADDONMGR.4040204","message":"not found"}}',
    '{"kind":"Status","code":404,"errorCode":"CCE.03404001","errorMessage":"x","error":{"code":"SVCSTG.CCE-ADDONMGR.404","message":"not found"},"message":"x"}',
  ])("takes the service's own 404 for a deleted add-on: %s", async (body) => {
    const { client } = await setUp(say(response("404 Not Found", {}, body)));
    const { status } = await client.waitUntilDeleted("u-1").withResponse();
    expect(status).toBe(404);
  });

  test("is not fooled by a stale read after an upgrade", async () => {
    const accepted = instanceIn("upgrading", "2.0.0");
    const { client } = await setUp(
      say(accepted, running, running, accepted, instanceIn("running", "2.0.0")),
    );
    const ref = { id: "u-1", clusterID: "c-1", addonTemplateName: "coredns" };
    await client.upgrade(ref, { version: "2.0.0", values: {} });
    expect((await client.waitUntilRunning("u-1")).spec.version).toBe("2.0.0");
  });

  test("is not fooled by a stale read after a change of values", async () => {
    const later = instanceIn("running", "1.0.0", "2024-02-02T00:00:00Z");
    const { client, server } = await setUp(
      say(running, instanceIn("upgrading"), running, instanceIn("upgrading"), later),
    );
    await client.updateValues("u-1", { custom: {} });
    await client.waitUntilRunning("u-1");
    expect(server.requests).toHaveLength(5);
  });

  test("says in which version an add-on stayed", async () => {
    const { client } = await setUp(say(instanceIn("upgrading", "2.0.0"), running));
    const ref = { id: "u-1", clusterID: "c-1", addonTemplateName: "coredns" };
    await client.upgrade(ref, { version: "2.0.0", values: {} });
    const failed = client.waitUntilRunning("u-1");
    await expect(failed).rejects.toThrow("still running in version 1.0.0 after 600000 ms");
  });

  test("shows no secret that the reason of a failed state repeats", async () => {
    const text = instance
      .replace('"status":"running"', '"status":"installFailed"')
      .replace('"Reason":""', '"Reason":"no access with canary-key"');
    const headers = { "X-Api-Key": "canary-key" };
    const { client } = await setUp(say(response("200 OK", {}, text)), { headers });
    const failed = client.waitUntilRunning("u-1");
    await expect(failed).rejects.toThrow(AddonStateError);
    await expect(failed).rejects.toThrow("the add-on is installFailed: no access with ***");
  });
});
