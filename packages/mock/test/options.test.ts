import { afterEach, expect, test, vi } from "vitest";
import { type MockServer, type StartOptions, startMock } from "../src/index.ts";
import { call, cluster, install, unknownId, upgrade } from "./calls.ts";

const addons = "/api/v3/addons";
const running: MockServer[] = [];
async function start(options: StartOptions): Promise<MockServer> {
  const mock = await startMock(options);
  running.push(mock);
  return mock;
}
afterEach(() => Promise.all(running.splice(0).map((mock) => mock.close())));

test("a strict catalogue rejects what it does not know, and values without what it needs", async () => {
  const mock = await start({ strictCatalogue: true });
  const post = async (body: unknown) => {
    const { status, body: reply } = await call(mock, "POST", addons, body);
    return [status, reply.message];
  };
  expect(await post(install("nothing"))).toEqual([404, 'Add-on template "nothing" does not exist']);
  expect(await post(install("volcano", "9.9.9"))).toEqual([
    400,
    "addon template version(9.9.9) is invalid",
  ]);
  expect(await post(install("autoscaler", "1.31.8"))).toEqual([
    400,
    "autoscaler needs a value at /spec/values/custom/cluster_id, /spec/values/custom/tenant_id",
  ]);
  expect((await post(upgrade()))[0]).toBe(404);
  expect((await post(install()))[0]).toBe(200);
});

test("an open catalogue installs what it does not know", async () => {
  const mock = await start({});
  const { status, body } = await call(mock, "POST", addons, install("my-own", "0.0.1-beta"));
  expect(status).toBe(200);
  expect(body.spec).toMatchObject({ addonTemplateName: "my-own", version: "0.0.1-beta" });
  expect((await call(mock, "POST", addons, install("volcano", "9.9.9"))).status).toBe(200);
});

test("a creation returns 201 when configured, as the deployed service does", async () => {
  const mock = await start({ createStatus: 201 });
  expect((await call(mock, "POST", addons, install())).status).toBe(201);
});

test.each([
  ["page", { code: "CCE.03404001", message: expect.stringContaining("not found") }],
  [
    "deployed",
    {
      kind: "Status",
      status: "Failure",
      code: 404,
      errorCode: "CCE.03404001",
      reason: "NotFound",
    },
  ],
  ["nested", { error: { code: "CCE.03404001" } }],
  ["documented", { errorCode: "CCE.03404001", errorMessage: expect.any(String) }],
  ["gateway", { error_code: "CCE.03404001", request_id: expect.stringMatching(/^[0-9a-f]{32}$/) }],
] as const)("errors come in the shape %s", async (errorShape, shape) => {
  const mock = await start({ errorShape });
  expect((await call(mock, "GET", `${addons}/${unknownId}`)).body).toMatchObject(shape);
  expect(mock.requests.list()[0]?.message).toContain("not found");
});

test("a deletion returns text when configured, whatever Accept asks for", async () => {
  const mock = await start({ deleteAnswer: "text" });
  const { body } = await call(mock, "POST", addons, install());
  const path = `${addons}/${body.metadata.uid}`;
  const accept = { Accept: "application/json" };
  expect((await call(mock, "DELETE", path, undefined, accept)).body).toBe("success");
});

test("with transitionMs 0 every change ends immediately", async () => {
  const mock = await start({ transitionMs: 0 });
  const { body } = await call(mock, "POST", addons, install());
  expect(body.status).toMatchObject({ status: "running", Reason: "Install complete" });
});

test("the store is bounded, names its limit when full, and takes more when something is gone", async () => {
  const mock = await start({ maxInstances: 7, transitionMs: 0 });
  const post = (name: string) => call(mock, "POST", addons, install(name));
  expect((await post("first")).status).toBe(200); // five are installed from the start
  const second = await post("second");
  const full = await post("third");
  expect([full.status, full.body.message]).toEqual([
    403,
    expect.stringContaining("The mock's store is full: it holds 7 of at most 7 add-ons"),
  ]);
  await call(mock, "DELETE", `${addons}/${second.body.metadata.uid}`);
  expect((await post("third")).status).toBe(200);
});

test("a seed replaces templates and clusters, and a broken one is rejected with every fault named", async () => {
  const clusters = [{ id: "c", addons: [{ template: "x", version: "1", status: "abnormal" }] }];
  const mock = await start({ seed: { templates: [], clusters } });
  const { body } = await call(mock, "GET", `${addons}?cluster_id=c`);
  expect(body.items).toMatchObject([
    { spec: { addonTemplateName: "x" }, status: { status: "abnormal" } },
  ]);
  const broken = {
    templates: [{ metadata: { name: "x" } }],
    clusters: [{ addons: [{ version: 1 }] }],
  };
  await expect(startMock({ seed: broken as never })).rejects.toThrow(
    "Seed: /clusters/0/id is missing; /clusters/0/addons/0/template is missing; /clusters/0/addons/0/version must be a string, not a number",
  );
  const half = { templates: [{ metadata: { name: "x" } }], clusters: [] };
  await expect(startMock({ seed: half as never })).rejects.toThrow(
    "/templates/0/kind is missing; /templates/0/apiVersion is missing",
  );
});

test.each([
  [{ errorShape: "pages" }, 'errorShape must be one of "page", "deployed"'],
  [{ createStatus: 204 }, "createStatus must be one of 200, 201, got 204"],
  [{ deleteAnswer: "none" }, 'deleteAnswer must be one of "instance", "text", got "none"'],
  [{ maxInstances: 0 }, "maxInstances must be an integer from 1 to 2147483647, got 0"],
  [{ transitionMs: "3" }, 'transitionMs must be an integer from 0 to 2147483647, got "3"'],
  [{ clock: "12000-01-01T00:00:00Z" }, "is not a valid instant from 1970 to 9999"],
  [{ scenarios: ["429;times=0"] }, "Scenario: /times must be >= 1"],
  [{ scenarios: ["429;operation=listAddons"] }, "/operation must be one of"],
  [{ scenarios: [{ scenario: "429", template: "" }] }, "/template must not be empty"],
])("the option %j is rejected by name", async (options, why) => {
  await expect(startMock(options as StartOptions)).rejects.toThrow(why);
});

test("a callback that throws is reported and changes no response", async () => {
  const reports: unknown[] = [];
  const report = vi.spyOn(console, "error").mockImplementation((...parts) => reports.push(parts));
  const mock = await start({
    onRequest: () => {
      throw new Error("from the callback");
    },
  });
  expect((await call(mock, "POST", addons, install())).status).toBe(200);
  report.mockRestore();
  expect(reports).toEqual([
    [expect.stringContaining("onRequest threw"), new Error("from the callback")],
  ]);
});

test("options that contradict each other are rejected by name", async () => {
  await expect(startMock({ transitionMs: -1 })).rejects.toThrow("transitionMs must be");
  await expect(startMock({ latencyMs: [5, 1] })).rejects.toThrow("latencyMs: the upper bound");
  await expect(startMock({ clock: "yesterday" })).rejects.toThrow(
    'Clock: "yesterday" is not a valid instant',
  );
});

test("a port in use is an error that says what to do", async () => {
  const mock = await start({});
  const port = Number(new URL(mock.url).port);
  await expect(startMock({ port })).rejects.toThrow(`Port ${port} is taken`);
});

test("without control the mock has no paths of its own", async () => {
  const mock = await start({ control: false });
  expect((await call(mock, "GET", "/__mock/state")).status).toBe(404);
});

test("the journal lists requests and leaves credentials out", async () => {
  const seen: string[] = [];
  const mock = await start({ onRequest: ({ target }) => seen.push(target) });
  const secrets = {
    "X-Auth-Token": "s3cret",
    Authorization: "s3cret",
    Cookie: "s3cret",
    "X-Security-Token": "s3cret",
  };
  await call(mock, "POST", addons, { kind: "wrong" }, secrets);
  await call(mock, "GET", `${addons}?cluster_id=${cluster}`);
  const [wrong, right] = mock.requests.list();
  expect(wrong).toMatchObject({
    operation: "createAddonInstance",
    status: 400,
    verdict: "invalid",
    body: { kind: "wrong" },
  });
  expect(wrong?.message).toContain("/kind must be");
  expect(right).toMatchObject({ operation: "listAddonInstances", status: 200, verdict: "valid" });
  expect(JSON.stringify(mock.requests.list())).not.toContain("s3cret");
  expect(seen).toEqual([addons, `${addons}?cluster_id=${cluster}`]);
});
