import { expect, test, vi } from "vitest";
import {
  AddonAuthenticationError,
  akskAuth,
  type ClientEvent,
  createAddonClient,
  createFetch,
  createSend,
  fromEnv,
  passwordAuth,
  tokenAuth,
} from "../src/index.ts";
import { withMock } from "./with-mock.ts";

const list = { kind: "Addon", apiVersion: "v3", items: [] };
const key = { ak: "AKEXAMPLE", sk: "SKEXAMPLE" };
const unauthorized = () =>
  Response.json({ error_code: "APIGW.0301", error_msg: "wrong" }, { status: 401 });

/** A `fetch` that records the headers and responds with what `respond` returns. */
function recording(respond: (headers: Record<string, string>, number: number) => Response) {
  const sent: Record<string, string>[] = [];
  const fetch = async (_url: string, { headers }: { headers: Record<string, string> }) => {
    sent.push(headers);
    return respond(headers, sent.length);
  };
  return { sent, fetch };
}

test("fetches a token once and again after a 401, also for calls in parallel", async () => {
  let number = 0;
  const source = vi.fn(async () => `token-${++number}`);
  const { fetch } = recording((headers) =>
    headers["X-Auth-Token"] === "token-1" ? unauthorized() : Response.json(list),
  );
  const client = createAddonClient({ baseUrl: "http://h", auth: tokenAuth(source), fetch });
  await Promise.all([client.templates(), client.templates(), client.templates()]);
  expect(source).toHaveBeenCalledTimes(2);
});

test("does not keep fetching tokens that are rejected", async () => {
  const source = vi.fn(async () => "token-x");
  const { fetch, sent } = recording(unauthorized);
  const client = createAddonClient({ baseUrl: "http://h", auth: tokenAuth(source), fetch });
  await expect(client.templates()).rejects.toThrow(AddonAuthenticationError);
  expect(sent).toHaveLength(2);
});

test("rejects with what the token function throws, and calls it again for the next call", async () => {
  const source = vi
    .fn()
    .mockRejectedValueOnce(new Error("vault is sealed"))
    .mockResolvedValue("token-2");
  const { fetch } = recording(() => Response.json(list));
  const client = createAddonClient({ baseUrl: "http://h", token: source, fetch });
  await expect(client.templates()).rejects.toThrow("vault is sealed");
  expect(await client.templates()).toEqual([]);
});

test("signs every attempt anew, and the mock accepts it", async () => {
  const { client, mock } = await withMock({}, { token: undefined, auth: akskAuth(key) } as never);
  mock.scenarios.add("503;times=1");
  const { attempts } = await client.templates().withResponse();
  expect(attempts).toBe(2);
});

test("uses the service's time when the signature is rejected for its time", async () => {
  const start = Date.parse("2024-01-01T00:00:00Z");
  const clock = { now: () => start, sleep: async () => {} };
  const date = "Mon, 01 Jan 2024 03:00:00 GMT";
  const skewed = {
    error_code: "APIGW.0303",
    error_msg: "Incorrect app authentication information",
  };
  const { fetch, sent } = recording((headers) =>
    headers["X-Sdk-Date"] === "20240101T030000Z"
      ? Response.json(list)
      : Response.json(skewed, { status: 401, headers: { date } }),
  );
  const client = createAddonClient({ baseUrl: "http://h", auth: akskAuth(key), fetch, clock });
  await client.templates();
  await client.templates();
  const dates = sent.map((headers) => headers["X-Sdk-Date"]);
  expect(dates).toEqual(["20240101T000000Z", "20240101T030000Z", "20240101T030000Z"]);
});

test("does not blame the clock for a wrong key", async () => {
  const { fetch, sent } = recording(() => {
    const response = unauthorized();
    response.headers.set("date", new Date().toUTCString());
    return response;
  });
  const client = createAddonClient({ baseUrl: "http://h", auth: akskAuth(key), fetch });
  await expect(client.templates()).rejects.toThrow(AddonAuthenticationError);
  expect(sent).toHaveLength(1);
});

test("does not sign in a web page without the option", () => {
  vi.stubGlobal("document", {});
  try {
    expect(() => akskAuth(key)).toThrow(/dangerouslyAllowBrowser/);
    expect(() => akskAuth(key, { dangerouslyAllowBrowser: true })).not.toThrow();
  } finally {
    vi.unstubAllGlobals();
  }
});

test.each([
  [{ HUAWEICLOUD_TOKEN: "token-e" }, "X-Auth-Token", "token-e"],
  [{ HW_AUTH_TOKEN: "token-t" }, "X-Auth-Token", "token-t"],
  [
    { HUAWEICLOUD_SDK_AK: "AKE", HUAWEICLOUD_SDK_SK: "SKE", HUAWEICLOUD_SDK_PROJECT_ID: "p-e" },
    "X-Project-Id",
    "p-e",
  ],
  [
    { HW_ACCESS_KEY: "AKT", HW_SECRET_KEY: "SKT", HW_SECURITY_TOKEN: "sts" },
    "X-Security-Token",
    "sts",
  ],
])("reads credentials from the environment: %o", async (env, name, value) => {
  const { fetch, sent } = recording(() => Response.json(list));
  await createAddonClient({ baseUrl: "http://h", auth: fromEnv(env), fetch }).templates();
  expect(sent[0]?.[name]).toBe(value);
});

test("names the missing variables", () => {
  expect(() => fromEnv({})).toThrow(
    "fromEnv: set HUAWEICLOUD_TOKEN or HUAWEICLOUD_SDK_AK with HUAWEICLOUD_SDK_SK",
  );
  expect(() => fromEnv({ HUAWEICLOUD_SDK_AK: "AKE" })).toThrow(
    "fromEnv: set HUAWEICLOUD_SDK_SK or HW_SECRET_KEY",
  );
});

test("signs in once by password, and again shortly before the token expires", async () => {
  let now = Date.parse("2024-01-01T00:00:00Z");
  const clock = { now: () => now, sleep: async () => {} };
  const bodies: string[] = [];
  const iam = async (url: string, { body }: { body?: string }) => {
    expect(url).toBe("https://iam.eu-west-0.myhuaweicloud.com/v3/auth/tokens?nocatalog=true");
    bodies.push(`${body}`);
    const token = { expires_at: new Date(now + 24 * 3_600_000).toISOString() };
    const headers = { "X-Subject-Token": `token-${bodies.length}` };
    return Response.json({ token }, { status: 201, headers });
  };
  const who = { user: "u", password: "canary-password", domain: "d", region: "eu-west-0" };
  const auth = passwordAuth({ ...who, fetch: iam, clock });
  const { fetch, sent } = recording(() => Response.json(list));
  const client = createAddonClient({ region: "eu-west-0", auth, fetch, clock });
  await Promise.all([client.templates(), client.templates()]);
  now += 23.9 * 3_600_000;
  await client.templates();
  now += 0.05 * 3_600_000;
  await client.templates();
  expect(sent.map((headers) => headers["X-Auth-Token"])).toEqual([
    "token-1",
    "token-1",
    "token-1",
    "token-2",
  ]);
  expect(JSON.parse(`${bodies[0]}`).auth).toEqual({
    identity: {
      methods: ["password"],
      password: { user: { name: "u", password: "canary-password", domain: { name: "d" } } },
    },
    scope: { project: { name: "eu-west-0" } },
  });
});

test("signs in at the region's own IAM host", async () => {
  const urls: string[] = [];
  const iam = async (url: string) => {
    urls.push(url);
    return Response.json({}, { status: 201, headers: { "X-Subject-Token": "token-1" } });
  };
  const { fetch } = recording(() => Response.json(list));
  for (const region of ["eu-west-101", "cn-north-4"]) {
    const auth = passwordAuth({ user: "u", password: "canary", domain: "d", region, fetch: iam });
    await createAddonClient({ region, auth, fetch }).templates();
  }
  expect(urls.map((url) => new URL(url).host)).toEqual([
    "iam.eu-west-101.myhuaweicloud.eu",
    "iam.cn-north-4.myhuaweicloud.com",
  ]);
});

test("adds signing and retries to plain fetch", async () => {
  const { mock } = await withMock();
  const fetch = createFetch(createSend({ auth: akskAuth(key), random: () => 0 }));
  mock.scenarios.add("503;times=1");
  const response = await fetch(`${mock.url}/api/v3/addontemplates`);
  expect(response.status).toBe(200);
  expect((await response.json()).kind).toBe("Addon");
});

test("reports requests, responses and retries in order", async () => {
  const events: ClientEvent[] = [];
  const { client, mock } = await withMock({}, { onEvent: (event) => events.push(event) });
  mock.scenarios.add("429;times=1");
  await client.templates();
  const told = events.map(({ type, attempt, path }) => [type, attempt, path]);
  const path = "/api/v3/addontemplates";
  expect(told).toEqual([
    ["request", 1, path],
    ["response", 1, path],
    ["retry", 1, path],
    ["request", 2, path],
    ["response", 2, path],
  ]);
});

test("is not disturbed by a listener or a logger that throws", async () => {
  const broken = () => {
    throw new Error("broken");
  };
  const { client } = await withMock(
    {},
    { onEvent: broken, logger: { debug: broken, warn: broken } },
  );
  expect((await client.templates()).length).toBeGreaterThan(0);
});
