import { expect, test, vi } from "vitest";
import {
  AddonAuthenticationError,
  AddonTimeoutError,
  akskAuth,
  createAddonClient,
  passwordAuth,
  tokenAuth,
} from "../../src/index.ts";
import { listOf, response } from "./server.ts";
import { say, started, withEveryTransport } from "./set-up.ts";

const rejected = (headers = {}) =>
  response(
    "401 Unauthorized",
    headers,
    '{"error_code":"APIGW.0303","error_msg":"Incorrect app authentication information"}',
  );
const signedAt = (request: string) => /x-sdk-date: (\w+)/i.exec(request)?.[1];

withEveryTransport((setUp) => {
  test("recovers ten parallel calls from a clock that is 20 minutes behind", async () => {
    const date = new Date(started + 20 * 60_000).toUTCString();
    const auth = akskAuth({ ak: "canary-ak", sk: "canary-sk" });
    const { client, server } = await setUp(
      (socket, { text }) =>
        socket.write(signedAt(text) === "20240506T072809Z" ? listOf() : rejected({ Date: date })),
      { auth },
    );
    const calls = Array.from({ length: 10 }, () => client.templates());
    expect(await Promise.all(calls)).toHaveLength(10);
    expect(server.requests).toHaveLength(20);
    await client.templates();
    expect(server.requests).toHaveLength(21);
  });

  test("does not blame a right clock, however often a signature is rejected", async () => {
    const auth = akskAuth({ ak: "canary-ak", sk: "canary-sk" });
    const date = new Date(started).toUTCString();
    const { client, server } = await setUp(say(rejected({ Date: date })), { auth });
    await expect(client.templates()).rejects.toThrow(AddonAuthenticationError);
    expect(server.requests).toHaveLength(1);
  });

  const hangs = () => {
    let calls = 0;
    return () => (++calls === 1 ? "canary-token" : new Promise<string>(() => {}));
  };

  test("bounds a token source that hangs on refresh by requestTimeoutMs", async () => {
    const { client } = await setUp(say(rejected()), { auth: tokenAuth(hangs()) });
    const failed = client.templates({}, { requestTimeoutMs: 300, retry: { limit: 1 } });
    await expect(failed).rejects.toThrow(AddonTimeoutError);
  });

  test("bounds a token source that hangs on refresh by timeoutMs", async () => {
    const { client } = await setUp(say(rejected()), { auth: tokenAuth(hangs()) });
    const failed = client.install(
      { clusterID: "c", addonTemplateName: "t", version: "1", values: {} },
      { timeoutMs: 300 },
    );
    await expect(failed).rejects.toMatchObject({ name: "AddonTimeoutError", timeoutMs: 300 });
  });

  test("ends a call with its signal's reason while a token source hangs on refresh", async () => {
    const controller = new AbortController();
    const source = vi.fn(hangs());
    const { client } = await setUp(say(rejected()), { auth: tokenAuth(source) });
    const failed = client.templates({}, { signal: controller.signal });
    await vi.waitFor(() => expect(source).toHaveBeenCalledTimes(2), 60_000);
    controller.abort(new Error("user went away"));
    await expect(failed).rejects.toThrow("user went away");
  });

  test("calls a token source again after it hung", async () => {
    let calls = 0;
    const source = () => (++calls === 1 ? new Promise<string>(() => {}) : "canary-token");
    const { client } = await setUp(say(listOf()), { auth: tokenAuth(source) });
    const limits = { requestTimeoutMs: 200, retry: { limit: 0 } };
    await expect(client.templates({}, limits)).rejects.toThrow(AddonTimeoutError);
    expect(await client.templates()).toEqual([]);
  });

  test("does not sign in for every call when tokens live shorter than the margin", async () => {
    let signIns = 0;
    const who = { user: "u", password: "canary-password", domain: "d", region: "eu-west-0" };
    const { clock, server } = await setUp(say(listOf()));
    const iam = async () => {
      signIns++;
      const [issued_at, expires_at] = [0, 120_000].map((ms) => new Date(clock.now() + ms));
      const headers = { "X-Subject-Token": `token-${signIns}` };
      return Response.json({ token: { issued_at, expires_at } }, { status: 201, headers });
    };
    const auth = passwordAuth({ ...who, fetch: iam, clock });
    const signing = createAddonClient({ baseUrl: server.url, auth, clock });
    for (let round = 0; round < 5; round++) {
      await signing.templates();
      await clock.sleep(10_000);
    }
    expect(signIns).toBe(1);
    await clock.sleep(20_000);
    await signing.templates();
    expect(signIns).toBe(2);
  });
});
