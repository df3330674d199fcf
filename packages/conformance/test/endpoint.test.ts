import { akskAuth, tokenAuth } from "@cce-addons/client";
import { type MockServer, startMock } from "@cce-addons/mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkEndpoint } from "../src/index.ts";
import { differentServer, planted } from "./different-server.ts";
import { cluster, command, install, secret, serve } from "./fixture.ts";

let mock: MockServer;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
  await install(mock.url);
});
afterAll(() => mock.close());

const check = (endpoint: string, auth = tokenAuth(secret)) =>
  checkEndpoint({ endpoint, clusterId: cluster, auth });
const flags = (endpoint: string) => ["--endpoint", endpoint, "--cluster-id", cluster];

test("finds no mismatch in the mock", async () => {
  const { responses, mismatches } = await check(mock.url);
  expect(mismatches).toEqual([]);
  expect(responses).toBeGreaterThan(6);
});

test("signs with an access key when there is no token", async () => {
  const keys = { ak: "access", sk: "hidden-key" };
  expect((await check(mock.url, akskAuth(keys))).mismatches).toEqual([]);
});

test.each(planted)("finds an endpoint that $name", async (mismatch) => {
  const { at, message, nodes = 1 } = mismatch;
  const server = await differentServer(mock.url, [mismatch]);
  const { mismatches } = await check(server.url);
  await server.close();
  const found = expect.objectContaining({ at, message: expect.stringMatching(message) });
  expect(mismatches).toContainEqual(found);
  expect(new Set(mismatches.map(({ at }) => at)).size).toBe(nodes); // and nothing else
});

test("signs a path with a stray % in it, and keeps it as a prefix", async () => {
  const seen: (string | undefined)[] = [];
  const server = await serve(({ url, headers }, response) => {
    seen.push(`${url} ${headers.authorization?.split(" ")[0]}`);
    response.writeHead(404, { "Content-Type": "application/json" }).end("{}");
  });
  await check(`${server.url}/50%/`, akskAuth({ ak: "access", sk: "hidden-key" }));
  await server.close();
  expect(seen[0]).toBe("/50%/api/v3/addontemplates SDK-HMAC-SHA256");
});

test("ends with 0 and an empty report when the endpoint is as described", async () => {
  const { code, out, err } = await command(flags(mock.url));
  expect([code, out]).toEqual([0, ""]);
  expect(err).toMatch(/^cce-addons-check: \d+ responses, 0 mismatches\n$/);
});

test("ends with 1, prints ledger entries and no credentials", async () => {
  const server = await differentServer(mock.url, planted);
  const { code, out, err } = await command(["endpoint", ...flags(server.url)]);
  await server.close();
  expect(code).toBe(1);
  expect(out).toMatch(/^- id: D-new-1$/m);
  expect(err).toContain("GET /api/v3/addons 200, response: ");
  expect(out + err).not.toContain(secret);
});

test.each([
  ["no response", flags("http://127.0.0.1:9"), {}, "no response from 127.0.0.1:9 to GET "],
  ["no endpoint", ["--cluster-id", "c"], {}, "--endpoint or --region is required"],
  ["no cluster", ["--region", "cn-north-4"], {}, "required option '--cluster-id <id>'"],
  ["no credentials", flags("http://127.0.0.1:9"), { HUAWEICLOUD_TOKEN: "" }, "HUAWEICLOUD_TOKEN"],
  ["not an address", flags("cce.example.com"), {}, 'got "cce.example.com"'],
  ["http to another host", flags("http://cce.example.com"), {}, "use https for cce.example.com"],
  ["credentials in the address", flags("https://a:b@h"), {}, "leave credentials out"],
  ["a number", [...flags("https://h"), "--max-instances", "x"], {}, "integer from 0 to 1000"],
  ["another file", [...flags("https://h"), "--description", "no.yaml"], {}, "Cannot use no.yaml"],
])(
  "ends with 2 when there is no verdict: %s",
  async (_, args, env, message) => {
    const { code, out, err } = await command(args, { HUAWEICLOUD_TOKEN: secret, ...env });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
    expect(err).not.toContain(secret);
  },
  60_000,
);
