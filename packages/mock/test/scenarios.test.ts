import { afterAll, beforeEach, expect, test } from "vitest";
import { startMock } from "../src/index.ts";
import { call, install, upgrade } from "./calls.ts";

const mock = await startMock({ frozenClock: true });
beforeEach(() => mock.reset());
afterAll(() => mock.close());

const addons = "/api/v3/addons";
const create = (scenario?: string, template = "metrics-server") =>
  call(mock, "POST", addons, install(template), scenario ? { "X-Mock-Scenario": scenario } : {});
const later = async (uid: string) => {
  mock.clock.advance(3000);
  return (await call(mock, "GET", `${addons}/${uid}`)).body.status;
};

test.each(["installFailed", "abnormal", "available", "unknown"])(
  "an installation can be made to end in %s",
  async (scenario) => {
    const { body } = await create(scenario);
    expect(body.status.status).toBe("installing");
    expect(await later(body.metadata.uid)).toMatchObject({
      status: scenario,
      Reason: expect.stringMatching(/./),
    });
  },
);

test("upgrade, rollback and deletion can be made to fail, and succeed when retried", async () => {
  const { body } = await create();
  const { uid } = body.metadata;
  const path = `${addons}/${uid}`;
  const failing = (scenario: string) => ({ "X-Mock-Scenario": scenario });
  mock.clock.advance(3000);
  await call(mock, "PUT", path, upgrade(), failing("upgradeFailed"));
  expect(await later(uid)).toMatchObject({ status: "upgradeFailed", isRollbackable: true });
  const back = { clusterID: body.spec.clusterID };
  await call(mock, "POST", `${path}/operation/rollback`, back, failing("rollbackFailed"));
  expect(await later(uid)).toMatchObject({ status: "rollbackFailed", isRollbackable: true });
  await call(mock, "POST", `${path}/operation/rollback`, back);
  expect(await later(uid)).toMatchObject({ status: "running", isRollbackable: false });
  await call(mock, "DELETE", path, undefined, failing("deleteFailed"));
  expect(await later(uid)).toMatchObject({ status: "deleteFailed" });
  await call(mock, "DELETE", path);
  mock.clock.advance(3000);
  expect((await call(mock, "GET", path)).status).toBe(404);
});

test("a change can be made to never end", async () => {
  const { body } = await create("stuck");
  mock.clock.advance(1e9);
  expect((await later(body.metadata.uid)).status).toBe("installing");
});

test.each([
  ["400", "CCE.03400001"],
  ["401", "CCE.03401001"],
  ["403", "CCE.03403001"],
  ["404", "CCE.03404001"],
  ["409", "CCE.03409001"],
  ["429", "CCE.02429001"],
  ["locked", "CCE.01429002"],
  ["500", "CCE.03500001"],
  ["503", "CCE.03500001"],
])("a request can be rejected with %s, and then nothing has changed", async (scenario, code) => {
  const { status, body, headers } = await create(scenario);
  expect([status, body.code]).toEqual([scenario === "locked" ? 429 : Number(scenario), code]);
  expect(headers.get("retry-after")).toBe(status === 429 ? "1" : null);
  expect((await create()).status).toBe(200);
});

test("a connection can be made to end without a response", async () => {
  await expect(create("drop")).rejects.toThrow("fetch failed");
});

test("a response can be delayed, and carry details of its own", async () => {
  const late = create("installFailed;delayMs=250;reason=no quota;message=ask for more");
  const prompt = create(undefined, "volcano");
  expect((await Promise.race([late, prompt])).body.metadata.name).toBe("volcano");
  expect(await later((await late).body.metadata.uid)).toMatchObject({
    Reason: "no quota",
    message: "ask for more",
  });
});

test("a scenario waits for the calls that it fits: template, operation, next N", async () => {
  mock.scenarios.add("volcano=installFailed;times=1");
  mock.scenarios.add({ scenario: "429", operation: "listAddonTemplates", times: 2, retryAfter: 7 });
  const [other, first] = [await create(), await create(undefined, "volcano")];
  const templates = () => call(mock, "GET", "/api/v3/addontemplates");
  const listed = [await templates(), await templates(), await templates()];
  expect(listed.map(({ status }) => status)).toEqual([429, 429, 200]);
  expect(listed[0]?.headers.get("retry-after")).toBe("7");
  expect(mock.scenarios.list()).toEqual([]);
  expect((await later(other.body.metadata.uid)).status).toBe("running");
  expect((await later(first.body.metadata.uid)).status).toBe("installFailed");
});

test("an unknown scenario is rejected, with the known ones named", async () => {
  const { status, body } = await create("instalFailed");
  expect(status).toBe(400);
  expect(body.message).toMatch(
    /X-Mock-Scenario: \/scenario must be one of "installFailed".* got "instalFailed": did you mean "installFailed"\?/,
  );
  await expect(startMock({ scenarios: ["429;times=-1"] })).rejects.toThrow("/times must be");
  await expect(startMock({ scenarios: ["429;color=red"] })).rejects.toThrow('"color"');
});

test("scenarios of the start apply to every call, and are back after a reset", async () => {
  const failing = await startMock({ scenarios: ["coredns=503", "slow;delayMs=0"] });
  const ask = (template: string) =>
    call(failing, "GET", `/api/v3/addontemplates?addon_template_name=${template}`);
  failing.scenarios.clear();
  expect((await ask("coredns")).status).toBe(200);
  failing.reset();
  expect([(await ask("coredns")).status, (await ask("npd")).status]).toEqual([503, 200]);
  await failing.close();
});
