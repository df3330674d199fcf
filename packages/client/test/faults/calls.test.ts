import { expect, test } from "vitest";
import {
  type AddonClient,
  AddonNetworkError,
  AddonNotFoundError,
  createAddonClient,
} from "../../src/index.ts";
import { good, instance, instanceIn, listOf, response } from "./server.ts";
import { reset, say, withEveryTransport } from "./set-up.ts";

const notFound = response(
  "404 Not Found",
  {},
  '{"errorCode":"CCE.03404001","errorMessage":"Resource not found"}',
);
const calls: Readonly<Record<string, (client: AddonClient, ref: never) => Promise<unknown>>> = {
  get: (client, ref) => client.get(ref),
  delete: (client, ref) => client.delete(ref),
  upgrade: (client, ref) => client.upgrade(ref, { version: "1", values: {} }),
  updateValues: (client, ref) => client.updateValues(ref, {}),
  rollback: (client, ref) => client.rollback(ref),
  waitUntilRunning: (client, ref) => client.waitUntilRunning(ref),
  waitUntilDeleted: (client, ref) => client.waitUntilDeleted(ref),
  waitUntil: (client, ref) => client.waitUntil(ref, () => true),
};

withEveryTransport((setUp) => {
  test("a retried deletion whose first response was lost is a success", async () => {
    const { client } = await setUp((socket, { number }) =>
      number === 1 ? reset(socket) : socket.write(notFound),
    );
    const { data, attempts } = await client.delete("u-1").withResponse();
    expect([data, attempts]).toEqual([undefined, 2]);
  });

  test("a deletion that was rejected before it ran is not", async () => {
    const limited = response("429 Too Many Requests");
    const { client } = await setUp(say(limited, notFound));
    await expect(client.delete("u-1")).rejects.toThrow(AddonNotFoundError);
    await expect(client.delete("u-1")).rejects.toThrow(AddonNotFoundError);
  });

  test("a gateway's 404 after a lost deletion is no success", async () => {
    const { client } = await setUp((socket, { number }) =>
      number === 1
        ? reset(socket)
        : socket.write(response("404 Not Found", {}, '{"error_code":"APIGW.0101"}')),
    );
    await expect(client.delete("u-1")).rejects.toThrow(AddonNotFoundError);
  });

  test("runs parallel changes of values of one instance one after the other", async () => {
    let values: Record<string, unknown> = {};
    const { client } = await setUp((socket, { text }) => {
      if (text.startsWith("PUT")) {
        values = JSON.parse(text.slice(text.indexOf("\r\n\r\n"))).spec.values;
      }
      const now = instance.replace('"values":{"basic":{}}', `"values":${JSON.stringify(values)}`);
      setTimeout(() => socket.write(response("200 OK", {}, now)), 5);
    });
    const names = ["a", "b", "c", "d", "e"];
    await Promise.all(names.map((name) => client.updateValues("u-1", { [name]: 1 })));
    expect(Object.keys(values).sort()).toEqual(names);
  });

  test("goes on with later changes of values after one has failed", async () => {
    const { client } = await setUp(say(notFound, good, good));
    const first = client.updateValues("u-1", { a: 1 });
    const second = client.updateValues("u-1", { b: 1 });
    await expect(first).rejects.toThrow(AddonNotFoundError);
    expect(await second).toMatchObject({ metadata: { uid: "u-1" } });
  });

  const own = (client: AddonClient) => [
    client.get("u-1"),
    client.waitUntilRunning("u-1"),
    client.waitUntilDeleted("u-1"),
    client.ensure({ clusterID: "c", addonTemplateName: "t", version: "1", values: {} }),
    client.raw.GET("/api/v3/addontemplates"),
  ];

  test("the client's signal ends calls, waits and raw, with its reason", async () => {
    const controller = new AbortController();
    const { client } = await setUp(() => {}, { signal: controller.signal });
    const pending = own(client);
    controller.abort(new Error("shutting down"));
    for (const call of pending) {
      await expect(call).rejects.toThrow("shutting down");
    }
    for (const call of own(client)) {
      await expect(call).rejects.toThrow("shutting down");
    }
  });

  test("the client's signal ends the pause of a wait immediately", async () => {
    const controller = new AbortController();
    const { server } = await setUp(say(instanceIn("installing")));
    const { signal } = controller;
    const client = createAddonClient({ baseUrl: server.url, token: "canary-token", signal });
    const wait = client.waitUntilRunning("u-1", {
      intervalMs: 3_600_000,
      timeoutMs: 36_000_000,
      onPoll: () => setTimeout(() => controller.abort(new Error("shutting down")), 10),
    });
    await expect(wait).rejects.toThrow("shutting down");
    expect(server.requests).toHaveLength(1);
  });

  test("a call's own signal adds to the client's", async () => {
    const [clientSignal, callSignal] = [new AbortController(), new AbortController()];
    const { client } = await setUp(() => {}, { signal: clientSignal.signal });
    const first = client.get("u-1", { signal: callSignal.signal });
    const second = client.get("u-2", { signal: new AbortController().signal });
    callSignal.abort(new Error("one call"));
    await expect(first).rejects.toThrow("one call");
    clientSignal.abort(new Error("all calls"));
    await expect(second).rejects.toThrow("all calls");
  });

  for (const [name, call] of Object.entries(calls)) {
    test.each([[""], ["."], [".."], [undefined], [null], [{}], [{ id: {} }], [{ id: "" }], [7]])(
      `${name}(%j) rejects naming the argument, and sends nothing`,
      async (ref) => {
        const { client, server } = await setUp(say(good));
        const pending = call(client, ref as never); // does not throw here
        await expect(pending).rejects.toThrow(TypeError);
        await expect(pending).rejects.toThrow(/^id: expected metadata\.uid .*, got /);
        expect(server.requests).toEqual([]);
      },
    );
  }

  test("rejects a value that JSON cannot hold by its pointer, and sends nothing", async () => {
    const { client, server } = await setUp(say(good));
    const args = { clusterID: "c", addonTemplateName: "t", version: "1" };
    const big = client.install({ ...args, values: { custom: { list: [0, 1n] } } });
    await expect(big).rejects.toThrow("/spec/values/custom/list/1: not a JSON value");
    const circular: Record<string, unknown> = {};
    circular.self = { again: circular, twice: circular };
    const round = client.install({ ...args, values: { circular } });
    await expect(round).rejects.toThrow("/spec/values/circular/self/again: not a JSON value");
    expect(server.requests).toEqual([]);
  });

  test("looks for an installation whose response was lost", async () => {
    let installed = 0;
    const { client, waits } = await setUp((socket, { text, number }) => {
      if (text.startsWith("POST")) {
        installed = number;
        reset(socket);
      } else if (/^GET \/api\/v3\/addons\?/.test(text)) {
        // the list is one read behind
        socket.write(installed && number > installed + 1 ? listOf(instance) : listOf());
      } else {
        socket.write(good);
      }
    });
    const args = { clusterID: "c-1", addonTemplateName: "coredns", version: "1.0.0", values: {} };
    expect(await client.ensure(args)).toMatchObject({ action: "installed" });
    expect(waits).toEqual([5_000]);
  });

  test("fails with the first error when a lost installation is not found", async () => {
    const { client, server } = await setUp((socket, { text }) =>
      text.startsWith("POST") ? reset(socket) : socket.write(listOf()),
    );
    const args = { clusterID: "c-1", addonTemplateName: "coredns", version: "1.0.0", values: {} };
    await expect(client.ensure(args)).rejects.toThrow(AddonNetworkError);
    expect(server.requests.map((text) => text.split(" ")[0])).toEqual([
      ...["GET", "POST", "GET", "GET", "GET"],
    ]);
  });
});

test.each([
  "http://h?a=1",
  "http://h/#part",
  "http://h/?",
  "ftp://h",
  "h:4010",
  "http://user:canary@h",
  "http://user@h",
])("rejects the base URL %s by name", (baseUrl) => {
  expect(() => createAddonClient({ baseUrl, token: "any-token" })).toThrow(
    /^baseUrl: (?!.*canary)/,
  );
});
