import { afterAll, beforeEach, expect, test } from "vitest";
import { startMock } from "../src/index.ts";
import { autopilotCluster, call, cluster, install, upgrade } from "./calls.ts";

const mock = await startMock({ frozenClock: true, transitionMs: 1000 });
beforeEach(() => mock.reset());
afterAll(() => mock.close());

const addons = "/autopilot/v3/addons";
const inAutopilot = (version = "1.3.60") => install("metrics-server", version, autopilotCluster);

test("an add-on of an Autopilot cluster lives through everything under its own paths", async () => {
  const { status, body } = await call(mock, "POST", addons, inAutopilot());
  expect([status, body.status.status]).toEqual([200, "installing"]);
  const one = `${addons}/${body.metadata.uid}`;
  mock.clock.advance(1000);
  await call(mock, "PUT", one, upgrade("metrics-server", "1.3.68", autopilotCluster));
  mock.clock.advance(1000);
  expect((await call(mock, "GET", one)).body).toMatchObject({
    spec: { version: "1.3.68" },
    status: { status: "running", isRollbackable: true },
  });
  await call(mock, "POST", `${one}/operation/rollback`, { clusterID: autopilotCluster });
  mock.clock.advance(1000);
  const { body: list } = await call(mock, "GET", `${addons}?cluster_id=${autopilotCluster}`);
  expect(list.items).toMatchObject([{ spec: { version: "1.3.60" } }]);
  const deleted = await call(mock, "DELETE", one);
  expect([deleted.headers.get("content-type"), deleted.body]).toEqual(["text/plain", "success"]);
  mock.clock.advance(1000);
  expect((await call(mock, "GET", one)).status).toBe(404);
});

test("a deletion returns the instance when the request accepts JSON", async () => {
  const { body } = await call(mock, "POST", addons, inAutopilot());
  const accept = { Accept: "application/json" };
  const deleted = await call(mock, "DELETE", `${addons}/${body.metadata.uid}`, undefined, accept);
  expect(deleted.body.status.status).toBe("deleting");
});

test("a cluster and its add-ons are found under the paths of its kind alone", async () => {
  const { body } = await call(mock, "POST", addons, inAutopilot());
  expect((await call(mock, "GET", `/api/v3/addons/${body.metadata.uid}`)).status).toBe(404);
  expect((await call(mock, "POST", "/api/v3/addons", inAutopilot())).status).toBe(404);
  expect((await call(mock, "GET", `/api/v3/addons?cluster_id=${autopilotCluster}`)).status).toBe(
    404,
  );
  const standard = install("metrics-server", "1.3.60", cluster);
  const rejected = await call(mock, "POST", addons, standard);
  expect([rejected.status, rejected.body.message]).toEqual([
    404,
    "Resource not found: the cluster is one of /api/v3",
  ]);
});

test("only templates that support Autopilot are listed, and the filters of the query narrow them", async () => {
  const names = async (path: string) =>
    (await call(mock, "GET", path)).body.items.map(
      ({
        metadata,
        spec,
      }: {
        metadata: { name: string };
        spec: { versions: { version: string }[] };
      }) => `${metadata.name} ${spec.versions.map(({ version }) => version)}`,
    );
  const all = await names("/autopilot/v3/addontemplates");
  expect(all.map((line: string) => line.split(" ")[0])).toEqual(["coredns", "metrics-server"]);
  const coredns = "/api/v3/addontemplates?addon_template_name=coredns";
  expect(await names(coredns)).toEqual(["coredns 1.29.4,1.30.6"]);
  expect(await names(`${coredns}&newest=true`)).toEqual(["coredns 1.30.6"]);
  expect(await names(`${coredns}&version=1.29.4`)).toEqual(["coredns 1.29.4"]);
  expect(await names(`${coredns}&base_update_addon_version=1.30.0`)).toEqual(["coredns 1.30.6"]);
  expect(await names(`${coredns}&version=9`)).toEqual([]);
});

test("a state file keeps add-ons of both kinds apart", async () => {
  await call(mock, "POST", addons, inAutopilot());
  const { body: state } = await call(mock, "GET", "/__mock/state");
  mock.reset();
  expect((await call(mock, "PUT", "/__mock/state", state)).status).toBeLessThan(300);
  const { body } = await call(mock, "GET", `${addons}?cluster_id=${autopilotCluster}`);
  expect(body.items).toHaveLength(1);
});
