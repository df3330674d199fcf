import { afterAll, beforeEach, expect, test } from "vitest";
import { startMock } from "../src/index.ts";
import { call, cluster, install, unknownId, upgrade } from "./calls.ts";

const mock = await startMock({ transitionMs: 0 });
beforeEach(() => mock.reset());
afterAll(() => mock.close());

const post = (body: unknown, headers?: Record<string, string>) =>
  call(mock, "POST", "/api/v3/addons", body, headers);

test.each([
  ["nested install", install()],
  ["nested upgrade", upgrade()],
  ["flat install", { ...install(), metadata: { "addon.install/type": "install" } }],
  ["flat upgrade", { ...upgrade(), metadata: { "addon.upgrade/type": "upgrade" } }],
])("accepts the %s form", async (_name, body) => {
  expect((await post(body)).status).toBe(200);
});

test("hints at apiVersion where apVersion is written", async () => {
  const { apiVersion, ...rest } = install();
  const { status, body } = await post({ ...rest, apVersion: apiVersion });
  expect([status, body.code]).toEqual([400, "CCE.03400001"]);
  expect(body.message).toContain(
    '/apiVersion is missing, found "apVersion": did you mean "apiVersion"?',
  );
});

test.each(["kind", "apiVersion", "metadata", "spec"])(
  "names %s when it is missing",
  async (field) => {
    const body = Object.fromEntries(Object.entries(install()).filter(([name]) => name !== field));
    expect((await post(body)).body.message).toContain(`/${field} is missing`);
  },
);

test.each(["version", "clusterID", "values", "addonTemplateName"])(
  "names spec.%s when it is missing",
  async (field) => {
    const spec = Object.entries(install().spec).filter(([name]) => name !== field);
    const { status, body } = await post({ ...install(), spec: Object.fromEntries(spec) });
    expect([status, body.message]).toEqual([400, `Invalid request: /spec/${field} is missing`]);
  },
);

test("names every invalid field in one response", async () => {
  const { body } = await post({
    kind: "addon",
    apiVersion: 3,
    metadata: [],
    spec: { version: 1, values: null },
  });
  for (const field of [
    "/kind",
    "/apiVersion",
    "/metadata",
    "/spec/version",
    "/spec/values",
    "/spec/clusterID",
  ]) {
    expect(body.message).toContain(`${field} `);
  }
});

test("of a union only the closest branch is reported", async () => {
  const metadata = { annotations: { "addon.install/type": "instal" } };
  const { body } = await post({ ...install(), metadata });
  expect(body.message).toBe(
    'Invalid request: /metadata/annotations/addon.install~1type must be "install"',
  );
});

test("an unknown annotation is rejected, with the known ones named", async () => {
  const metadata = { annotations: { "addon.update/type": "upgrade" } };
  const { status, body } = await post({ ...upgrade(), metadata });
  expect(status).toBe(400);
  expect(body.message).toContain('found "addon.update/type": did you mean "addon.upgrade/type"?');
});

test.each([
  ["no token", { "X-Auth-Token": "" }],
  ["an Authorization of another kind", { "X-Auth-Token": "", Authorization: "Basic x" }],
  ["a bearer without a token", { "X-Auth-Token": "", Authorization: "Bearer" }],
  [
    "a signature without its parts",
    {
      "X-Auth-Token": "",
      Authorization: "SDK-HMAC-SM3 Access=a",
      "X-Sdk-Date": "20260101T000000Z",
    },
  ],
  [
    "a signature without a date",
    {
      "X-Auth-Token": "",
      Authorization: "SDK-HMAC-SHA256 Access=a, SignedHeaders=host, Signature=b",
    },
  ],
])("returns 401 for %s, before it validates the body", async (_name, headers) => {
  const { status, body } = await post("{", headers);
  expect([status, body.code]).toEqual([401, "CCE.03401001"]);
});

test.each([
  "SDK-HMAC-SHA256 Access=a, SignedHeaders=host;x-sdk-date, Signature=0f",
  "SDK-HMAC-SHA256 Access=a,SignedHeaders=host;x-sdk-date,Signature=0f",
  "SDK-HMAC-SM3 Access=a, SignedHeaders=host;x-sdk-date, Signature=0f",
  "SDK-ECDSA-P256-SHA256 Access=a, SignedHeaders=host;x-sdk-date, Signature=0f",
  "SDK-SM2-SM3 Access=a, SignedHeaders=host;x-sdk-date, Signature=0f",
  "V11-HMAC-SHA256 Credential=a/20260101/cn-north-4/cce, SignedHeaders=host;x-sdk-date, Signature=0f",
  "Bearer abc.def",
])("accepts the credentials %s", async (authorization) => {
  const headers = {
    "X-Auth-Token": "",
    "X-Sdk-Date": "20260101T000000Z",
    Authorization: authorization,
  };
  expect((await post(install(), headers)).status).toBe(200);
});

test.each([
  [
    "a creation",
    "POST",
    "/api/v3/addons",
    { ...install(), spec: { ...install().spec, clusterID: "" } },
    "/spec/clusterID",
  ],
  [
    "a rollback",
    "POST",
    `/api/v3/addons/${unknownId}/operation/rollback`,
    { clusterID: "" },
    "/clusterID",
  ],
])(
  "the clusterID of %s may not be empty, as the query's",
  async (_name, method, path, body, at) => {
    const { status, body: error } = await call(mock, method, path, body);
    expect([status, error.message]).toEqual([400, `Invalid request: ${at} must not be empty`]);
  },
);

test.each([
  ["application/json;charset=utf-8", 200],
  ["application/json; charset=UTF-8", 200],
  ["text/plain", 415],
  ["application/json;charset=utf-16", 415],
  ["garbage", 415],
])("a body of type %s gets %i", async (type, status) => {
  const reply = await post(install(), { "Content-Type": type });
  expect(reply.status).toBe(status);
  expect(status === 200 || reply.body.code === "CCE.01400006").toBe(true);
});

test("an unknown path is 404, a wrong method 405 with Allow", async () => {
  expect(await call(mock, "GET", "/api/v3/unknown")).toMatchObject({
    status: 404,
    body: { code: "CCE.03404001" },
  });
  const { status, headers, body } = await call(mock, "PATCH", "/api/v3/addons/x", {});
  expect([status, headers.get("allow")]).toEqual([405, "GET, PUT, DELETE"]);
  expect(body).toMatchObject({ code: expect.any(String), message: expect.any(String) });
});

test("a list without a cluster is rejected", async () => {
  const { status, body } = await call(mock, "GET", "/api/v3/addons");
  expect([status, body.message]).toEqual([
    400,
    "Invalid request: query parameter cluster_id is missing",
  ]);
});

test("an id that is not a UUID is rejected, an unknown one is not found", async () => {
  const name = await call(mock, "GET", "/api/v3/addons/coredns");
  expect([name.status, name.body.code]).toEqual([400, "CCE.03400001"]);
  expect(name.body.message).toContain("path parameter id");
  const unknown = await call(mock, "GET", `/api/v3/addons/${unknownId}`);
  expect([unknown.status, unknown.body.code]).toEqual([404, "CCE.03404001"]);
});

test("Prefer picks a status, an example, or makes a response up from a seed", async () => {
  const prefer = (value: string) =>
    call(mock, "GET", `/api/v3/addons/${unknownId}`, undefined, { Prefer: value });
  expect(await prefer("code=404")).toMatchObject({ status: 404, body: { code: "CCE.03404001" } });
  expect((await prefer("example=InstallFailed")).body.status.status).toBe("installFailed");
  expect((await prefer("code=200, dynamic=true, seed=1")).body.kind).toBe("Addon");
  expect(await prefer("dynamic=true, seed=7")).toMatchObject({
    body: (await prefer("dynamic=true, seed=7")).body,
  });
  expect((await prefer("example=None")).status).toBe(404);
  expect((await prefer("code=abc")).status).toBe(400);
  expect((await prefer("respond-async")).status).toBe(404);
}); // Prism is loaded by the first that needs it

test("a page on another origin may send what it needs and read what it needs", async () => {
  const asked = {
    Origin: "http://page.example",
    "Access-Control-Request-Method": "PUT",
    "Access-Control-Request-Headers": "x-auth-token,content-type",
  };
  const before = await fetch(`${mock.url}/api/v3/addons`, { method: "OPTIONS", headers: asked });
  expect(before.status).toBe(204);
  expect(before.headers.get("access-control-allow-headers")).toBe("x-auth-token,content-type");
  expect(before.headers.get("access-control-allow-methods")).toContain("PUT");
  const { headers } = await call(mock, "GET", `/api/v3/addons?cluster_id=${cluster}`);
  expect(headers.get("access-control-allow-origin")).toBe("*");
  expect(headers.get("access-control-expose-headers")).toContain("X-Request-Id");
});
