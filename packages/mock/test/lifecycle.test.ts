import { afterAll, beforeEach, expect, test } from "vitest";
import { type MockServer, startMock } from "../src/index.ts";
import { call, cluster, install, upgrade } from "./calls.ts";

const mock: MockServer = await startMock({ frozenClock: true });
beforeEach(() => mock.reset());
afterAll(() => mock.close());

const addons = "/api/v3/addons";
const statusOf = async (uid: string) => {
  const { status, body } = await call(mock, "GET", `${addons}/${uid}`);
  return status === 200 ? body.status.status : status;
};
const create = async (...args: Parameters<typeof install>) =>
  (await call(mock, "POST", addons, install(...args))).body;

test("what is installed shows up, becomes running, is upgraded, rolled back and deleted", async () => {
  const templates = await call(mock, "GET", "/api/v3/addontemplates");
  const known = templates.body.items.map(
    (item: { metadata: { name: string } }) => item.metadata.name,
  );
  expect(known).toEqual(
    expect.arrayContaining(
      "coredns autoscaler gpu-beta metrics-server everest npd nginx-ingress volcano".split(" "),
    ),
  );

  const { metadata, status } = await create();
  expect(status).toMatchObject({ status: "installing", isRollbackable: false });
  expect(await statusOf(metadata.uid)).toBe("installing");
  mock.clock.advance(2999);
  expect(await statusOf(metadata.uid)).toBe("installing");
  mock.clock.advance(1);
  expect(await statusOf(metadata.uid)).toBe("running");
  const listed = await call(
    mock,
    "GET",
    `${addons}?cluster_id=${cluster}&addon_template_name=metrics-server`,
  );
  expect(listed.body.items).toMatchObject([{ metadata: { uid: metadata.uid } }]);

  const path = `${addons}/${metadata.uid}`;
  const upgrading = await call(mock, "PUT", path, upgrade());
  expect(upgrading.body).toMatchObject({
    spec: { version: "1.3.68" },
    status: { status: "upgrading", Reason: "addon upgrading", previousVersion: "1.3.60" },
  });
  mock.clock.advance(3000);
  expect((await call(mock, "GET", path)).body.status).toMatchObject({
    status: "running",
    isRollbackable: true,
  });

  const back = await call(mock, "POST", `${path}/operation/rollback`, { clusterID: cluster });
  expect(back.body).toMatchObject({
    spec: { version: "1.3.60" },
    status: { status: "rollbacking" },
  });
  mock.clock.advance(3000);
  expect(await statusOf(metadata.uid)).toBe("running");
  const again = await call(mock, "POST", `${path}/operation/rollback`, { clusterID: cluster });
  expect(again).toMatchObject({ status: 400, body: { code: "CCE.03400001" } });

  expect((await call(mock, "DELETE", path)).body.status.status).toBe("deleting");
  expect(await statusOf(metadata.uid)).toBe("deleting");
  mock.clock.advance(3000);
  expect(await statusOf(metadata.uid)).toBe(404);
});

test("a template is installed once in a cluster, and again once it is gone", async () => {
  const { metadata } = await create();
  expect(await call(mock, "POST", addons, install())).toMatchObject({
    status: 409,
    body: { code: "CCE.03409001" },
  });
  expect(
    (await call(mock, "POST", addons, install("metrics-server", "1.3.60", "other"))).status,
  ).toBe(200);
  await call(mock, "DELETE", `${addons}/${metadata.uid}`);
  expect((await call(mock, "POST", addons, install())).status).toBe(409);
  mock.clock.advance(3000);
  expect((await call(mock, "POST", addons, install())).status).toBe(200);
});

test("a deletion can be retried, and locks the instance against anything else", async () => {
  const { metadata } = await create();
  const path = `${addons}/${metadata.uid}`;
  await call(mock, "DELETE", path);
  expect((await call(mock, "DELETE", path)).body.status.status).toBe("deleting");
  const locked = await call(mock, "PUT", path, upgrade());
  expect(locked).toMatchObject({ status: 429, body: { code: "CCE.01429002" } });
  expect(locked.headers.get("retry-after")).toBe("3");
});

test("a deletion returns the word success to Accept: text/plain", async () => {
  const { metadata } = await create();
  const gone = await call(mock, "DELETE", `${addons}/${metadata.uid}`, undefined, {
    Accept: "text/plain",
  });
  expect([gone.status, gone.headers.get("content-type"), gone.body]).toEqual([
    200,
    "text/plain",
    "success",
  ]);
});

test("a cluster sees its own add-ons only", async () => {
  const { metadata } = await create();
  const elsewhere = await call(mock, "GET", `${addons}/${metadata.uid}?cluster_id=other`);
  expect(elsewhere.status).toBe(404);
  expect((await call(mock, "GET", `${addons}?cluster_id=other`)).body.items).toEqual([]);
  const moved = { ...upgrade(), spec: { ...upgrade().spec, clusterID: "other" } };
  expect((await call(mock, "PUT", `${addons}/${metadata.uid}`, moved)).status).toBe(404);
});

test("values that an update leaves out fall back to the defaults of the template", async () => {
  const request = install("npd", "1.18.46", "other");
  const values = { custom: { feature_gates: "mine", extra: [1] } };
  const { body } = await call(mock, "POST", addons, {
    ...request,
    spec: { ...request.spec, values },
  });
  expect(body.spec.values.custom).toEqual({
    feature_gates: "mine",
    extra: [1],
    npc: { maxTaintedNode: "10%" },
  });
  expect(body.spec.values.flavor.name).toBe("custom-resources");
  const path = `${addons}/${body.metadata.uid}`;
  mock.clock.advance(3000);
  const updated = await call(mock, "PUT", path, upgrade("npd", "1.18.46", "other"));
  expect(updated.body.spec.values.custom).toEqual({
    feature_gates: "",
    npc: { maxTaintedNode: "10%" },
  });
  expect(updated.body.status).not.toHaveProperty("previousVersion");
});

test("a creation with the upgrade annotation upgrades, or installs what is not there", async () => {
  const { metadata } = await create();
  mock.clock.advance(3000);
  const upgraded = await call(mock, "POST", addons, upgrade());
  expect(upgraded.body).toMatchObject({
    metadata: { uid: metadata.uid },
    status: { status: "upgrading" },
  });
  const fresh = await call(mock, "POST", addons, upgrade("volcano", "1.16.3"));
  expect(fresh.body.status.status).toBe("installing");
});

test("an update while a change is in progress is rejected, and says when to retry", async () => {
  const { metadata } = await create();
  const path = `${addons}/${metadata.uid}`;
  mock.clock.advance(1000);
  const early = await call(mock, "PUT", path, upgrade());
  expect(early).toMatchObject({
    status: 429,
    body: { message: expect.stringContaining("a change is in progress (installing)") },
  });
  expect(early.headers.get("retry-after")).toBe("2");
  expect((await call(mock, "POST", addons, upgrade())).status).toBe(429);
  mock.clock.advance(2000);
  expect((await call(mock, "PUT", path, upgrade())).status).toBe(200);
});

test("an update without the upgrade annotation is rejected", async () => {
  const { metadata } = await create();
  const rejected = await call(mock, "PUT", `${addons}/${metadata.uid}`, install());
  expect(rejected).toMatchObject({
    status: 400,
    body: { message: expect.stringContaining("addon.upgrade/type") },
  });
});

test("the same start and the same requests give the same bodies", async () => {
  const run = async () => {
    mock.reset();
    const made = await create();
    const listed = await call(mock, "GET", `${addons}?cluster_id=${cluster}`);
    return [made, listed.body, listed.headers.get("x-request-id")];
  };
  expect(await run()).toEqual(await run());
});
