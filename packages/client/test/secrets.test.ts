import { inspect } from "node:util";
import { expect, test } from "vitest";
import {
  akskAuth,
  createAddonClient,
  type FetchLike,
  passwordAuth,
  tokenAuth,
} from "../src/index.ts";
import { nodeTransport } from "../src/node/index.ts";

const canaries = [
  "canary-token",
  "canary-ak",
  "canary-sk",
  "canary-sts",
  "canary-password",
  "canary-body",
  "canary-header",
];
const body = {
  clusterID: "c",
  addonTemplateName: "t",
  version: "1",
  values: { secret: "canary-body" },
};

/** Ways to fail. Each echoes as much of the request as it can. */
const failures: Record<string, FetchLike> = {
  "an error response that echoes the credentials": async (_url, { headers }) =>
    Response.json({ code: "X.1", message: `bad: ${JSON.stringify(headers)}` }, { status: 403 }),
  "a page that echoes the credentials": async (_url, { headers }) =>
    new Response(`<pre>${Object.values(headers).join(" ")}</pre>`, { status: 502 }),
  "an error with the request on it": async (_url, init) => {
    const text = Object.values(init.headers).join(" ");
    throw Object.assign(new Error(`failed: ${text}`, { cause: new Error(text) }), {
      config: init,
      code: text,
    });
  },
  "a thrown string": async (_url, { headers }) => {
    throw `failed: ${Object.values(headers).join(" ")}`;
  },
  "truncated JSON": async () => new Response('{"kind":', { status: 200 }),
  "a redirect": async () =>
    new Response(null, { status: 307, headers: { location: "http://other" } }),
  "no response in time": () => new Promise<never>(() => {}),
  "connection refused": nodeTransport(),
};
const credentials = {
  token: () => tokenAuth("canary-token"),
  "token function": () => tokenAuth(async () => "canary-token"),
  "key pair": () => akskAuth({ ak: "canary-ak", sk: "canary-sk", securityToken: "canary-sts" }),
};

for (const [failure, fetch] of Object.entries(failures)) {
  for (const [kind, auth] of Object.entries(credentials)) {
    test(`shows no secret after ${failure}, with a ${kind}`, async () => {
      const told: unknown[] = [];
      const log = (line: string) => told.push(line);
      const client = createAddonClient({
        baseUrl: "http://127.0.0.1:1",
        auth: auth(),
        fetch,
        headers: { "X-Api-Key": "canary-header" },
        ...{ requestTimeoutMs: 30, retry: { limit: 1 }, random: () => 0 },
        onEvent: (event) => told.push(event),
        logger: { debug: log, warn: log },
      });
      const error = await client.install(body).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Error);
      expect(told.length).toBeGreaterThan(2);
      expectNoCanary(error, told);
    });
  }
}

test("shows no password when the response that rejects the sign-in echoes it", async () => {
  const echo: FetchLike = async (_url, { body }) =>
    Response.json({ error: { code: "IAM.1", message: `wrong: ${body}` } }, { status: 401 });
  const who = { user: "u", password: "canary-password", domain: "d", region: "eu-west-0" };
  const client = createAddonClient({
    region: "eu-west-0",
    auth: passwordAuth({ ...who, fetch: echo }),
  });
  const error = await client.templates().catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ status: 401, code: "IAM.1" });
  expectNoCanary(error, []);
});

test("a token that cannot be sent is rejected without being shown", () => {
  expect(() => tokenAuth("canary-token\nX: y")).toThrow(/^(?!.*canary)token: must be/);
});

function expectNoCanary(error: unknown, told: unknown[]): void {
  const { message, stack, cause } = error as Error;
  const shown = [
    ...[message, stack, String(error), JSON.stringify(error), JSON.stringify(told)],
    ...[error, cause, told].map((value) => inspect(value, { depth: 9, showHidden: true })),
    inspect({ ...(error as object) }, { depth: 9 }),
  ].join("\n");
  for (const canary of canaries) {
    expect(shown).not.toContain(canary);
  }
  expect(shown).not.toMatch(/Signature=[0-9a-f]/);
}
