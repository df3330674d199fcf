import { expect, test } from "vitest";
import { call, cluster, install, upgrade } from "./calls.ts";
import { emptyCluster, start, upgradeWith, withValues } from "./values-calls.ts";

const addons = "/api/v3/addons";

/** The shape that four recorded errors have in common. */
const invalidParameter = {
  code: 400,
  errorCode: "CCE.03400001",
  errorMessage: "Invalid request.",
  error: { code: "SVCSTG.CCE-ADDONMGR.4000002" },
};

const noTenant = "tenant_id value is empty or not string type";
const noAddress = "kubernetes.io/elb.id and loadBalancerIP cannot both be empty";
const autocreate = { annotations: { "kubernetes.io/elb.autocreate": "{}" } };

test.each<[string, string, object, string]>([
  ["autoscaler", "1.28.17", {}, "custom values are not defined"],
  ["autoscaler", "1.25.34", { custom: { tenant_id: "" } }, noTenant],
  ["autoscaler", "1.28.17", { custom: { tenant_id: 7 } }, noTenant],
  ["autoscaler", "1.28.17", { custom: {} }, noTenant],
  ["nginx-ingress", "2.6.5", { custom: { service: autocreate } }, noAddress],
])("%s %s with %j is rejected as the service was seen to", async (...row) => {
  const [template, version, values, message] = row;
  const request = withValues(template, version, values, emptyCluster);
  const strict = await start({ checkValues: true, errorShape: "deployed" });
  const reply = await call(strict, "POST", addons, request);
  expect(reply.body).toMatchObject({ ...invalidParameter, message });
  const open = await start();
  expect((await call(open, "POST", addons, request)).status).toBe(200);
});

test("coredns with JSON in a string for stub_domains is rejected with 500, without text", async () => {
  const mock = await start({ checkValues: true, errorShape: "deployed" });
  const values = { basic: {}, custom: { stub_domains: "{}" } };
  const request = withValues("coredns", "1.23.3", values, emptyCluster);
  const { status, body } = await call(mock, "POST", addons, request);
  expect([status, body.message, body.error.message]).toEqual([500, "", ""]);
});

test("an update with nested values flattened to strings is rejected with 500, an installation is not", async () => {
  const mock = await start({ checkValues: true });
  const values = { custom: { tolerations: '[{"key":"a"}]' } };
  const request = withValues("everest", "2.4.28", values, emptyCluster);
  const installed = await call(mock, "POST", addons, request);
  expect(installed.status).toBe(200);
  const update = upgradeWith("everest", "2.4.28", values, emptyCluster);
  const path = `${addons}/${installed.body.metadata.uid}`;
  expect((await call(mock, "PUT", path, update)).status).toBe(500);
  const nested = upgradeWith("everest", "2.4.28", { custom: { tolerations: [] } }, emptyCluster);
  expect((await call(mock, "PUT", path, nested)).status).toBe(200);
});

test.each<[string, string, object]>([
  ["autoscaler", "1.19.1", { custom: { tenant_id: "" } }],
  ["nginx-ingress", "2.6.5", { custom: { service: { loadBalancerIP: "192.0.2.7" } } }],
  ["nginx-ingress", "1.2.6", { custom: {} }],
  ["coredns", "1.23.3", { custom: { stub_domains: {} } }],
])("%s %s with %j is accepted with --check-values", async (template, version, values) => {
  const mock = await start({ checkValues: true });
  const request = withValues(template, version, values, emptyCluster);
  expect((await call(mock, "POST", addons, request)).status).toBe(200);
});

test("an add-on that is installed already is rejected with 409 and the recorded code", async () => {
  const mock = await start({ checkValues: true, errorShape: "deployed" });
  const reply = await call(mock, "POST", addons, install("coredns", "1.29.4", cluster));
  expect(reply.status).toBe(409);
  expect(reply.body.errorCode).toBe("CCE.03409001");
});

const wrongTypes = [
  {},
  { annotations: {} },
  { annotations: { "addon.install/type": "install" } },
  { annotations: { "addon.upgrade/type": "renew" } },
  { annotations: { "addon.upgrade/type": "" } },
  { "addon.upgrade/type": "renew" },
];

test.each(wrongTypes)(
  "an update with the metadata %j is rejected with the recorded text",
  async (metadata) => {
    for (const options of [{ like: "deployed" }, { checkValues: true }] as const) {
      const mock = await start({ ...options, errorShape: "deployed" });
      const installed = await call(mock, "POST", addons, install("npd", "1.18.46", emptyCluster));
      const path = `${addons}/${installed.body.metadata.uid}`;
      const update = { ...upgrade("npd", "1.18.46", emptyCluster), metadata };
      const reply = await call(mock, "PUT", path, update);
      expect(reply.body).toMatchObject({
        code: 400,
        errorCode: "CCE.03400001",
        message: "Update addon error: not surpport type",
      });
      // a body that is wrong elsewhere is explained
      const other = await call(mock, "PUT", path, { ...update, spec: {} });
      expect(other.body.message).toContain("/spec/");
    }
  },
);

test.each(wrongTypes)(
  "like the reference, an update with the metadata %j is rejected with an explanation",
  async (metadata) => {
    const mock = await start();
    const installed = await call(mock, "POST", addons, install("npd", "1.18.46", emptyCluster));
    const path = `${addons}/${installed.body.metadata.uid}`;
    const update = { ...upgrade("npd", "1.18.46", emptyCluster), metadata };
    const reply = await call(mock, "PUT", path, update);
    expect(reply.status).toBe(400);
    expect(reply.body.message).toMatch(/addon\.upgrade\/type|addon\.upgrade~1type|annotations/);
    expect(reply.body.message).not.toContain("surpport");
  },
);
