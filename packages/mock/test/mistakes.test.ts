import { expect, test } from "vitest";
import { call } from "./calls.ts";
import { emptyCluster, start, upgradeWith, withValues } from "./values-calls.ts";

const addons = "/api/v3/addons";
const resources = [{ name: "coredns", limitsCpu: "500m" }];

/** Installs in an open mock. Returns the status and what the header and the journal warn of. */
async function warned(template: string, version: string, values: object) {
  const mock = await start();
  const request = withValues(template, version, values, emptyCluster);
  const { status, headers } = await call(mock, "POST", addons, request);
  const warnings = mock.requests.list().at(-1)?.warnings ?? [];
  const line = warnings.map(({ pointer, message }) => `${pointer} ${message}`).join("; ");
  expect(headers.get("x-mock-warning") ?? "").toBe(line);
  return { status, warnings };
}

/** Installs with `--check-values` and the errors of the deployed service. Returns status and text. */
async function rejected(template: string, version: string, values: object) {
  const mock = await start({ checkValues: true, like: "deployed" });
  const request = withValues(template, version, values, emptyCluster);
  const { status, body } = await call(mock, "POST", addons, request);
  return [status, body.message];
}

test("mistake: tenant_id is empty", async () => {
  const values = { custom: { tenant_id: "" } };
  const text = "tenant_id value is empty or not string type";
  expect(await warned("autoscaler", "1.28.17", values)).toEqual({
    status: 200,
    warnings: [
      {
        pointer: "/spec/values/custom/tenant_id",
        message: `the service was seen to reject it with 400 "${text}", as --check-values does`,
      },
    ],
  });
  expect(await rejected("autoscaler", "1.28.17", values)).toEqual([400, text]);
});

test("mistake: replicas is a string", async () => {
  const values = { flavor: { name: 2500, replicas: "2", resources } };
  expect(await warned("coredns", "1.29.4", values)).toEqual({
    status: 200,
    warnings: [{ pointer: "/spec/values/flavor/replicas", message: "must be integer, got string" }],
  });
});

test("mistake: stub_domains is JSON in a string", async () => {
  const values = { custom: { stub_domains: "{}" } };
  const pointer = "/spec/values/custom/stub_domains";
  expect(await warned("coredns", "1.29.4", values)).toEqual({
    status: 200,
    warnings: [
      { pointer, message: "must be object, got string" },
      {
        pointer,
        message: "the service was seen to reject it with 500, as --check-values does",
      },
    ],
  });
  expect(await rejected("coredns", "1.29.4", values)).toEqual([500, ""]);
});

test("mistake: multiAZEnable for multiAZEnabled", async () => {
  expect(await warned("coredns", "1.29.4", { custom: { multiAZEnable: true } })).toEqual({
    status: 200,
    warnings: [
      {
        pointer: "/spec/values/custom/multiAZEnable",
        message: 'is not a described field of coredns: did you mean "multiAZEnabled"?',
      },
    ],
  });
});

test("mistake: a flavor name that is not in the template", async () => {
  const named = (name: string | number) => ({ flavor: { name, replicas: 2, resources } });
  expect(await warned("coredns", "1.29.4", named("3500"))).toEqual({
    status: 200,
    warnings: [
      {
        pointer: "/spec/values/flavor/name",
        message: 'must be a flavor of coredns 1.29.4, got "3500"; known: 2500, 5000',
      },
    ],
  });
  for (const name of [2500, "5000", "custom-resources"]) {
    expect(await warned("coredns", "1.29.4", named(name))).toEqual({ status: 200, warnings: [] });
  }
});

test("mistake: a version that is not for the cluster", async () => {
  const { templates } = await openSeed();
  const seed = { templates, clusters: [{ id: emptyCluster, version: "v1.27" }] };
  const request = withValues("coredns", "1.30.6", {}, emptyCluster);

  const open = await start({ seed });
  expect((await call(open, "POST", addons, request)).headers.get("x-mock-warning")).toBe(
    "/spec/version must suit the cluster, got 1.30.6; suitable: 1.29.4",
  );
  const strict = await start({ seed, strictCatalogue: true, like: "deployed" });
  expect((await call(strict, "POST", addons, request)).body).toMatchObject({
    code: 400,
    errorCode: "CCE.03400001",
    errorMessage: "Invalid request.",
    error: { code: "SVCSTG.CCE-ADDONMGR.4000002" },
    message: "addon template version(1.30.6) is invalid",
  });
});

test("mistake: an upgrade with the version alone", async () => {
  const mock = await start();
  const custom = { stub_domains: { "a.example.com": ["192.0.2.1"] }, upstream_nameservers: [] };
  const flavor = { name: 5000, replicas: 3, resources };
  const request = withValues("coredns", "1.29.4", { custom, flavor }, emptyCluster);
  const { body } = await call(mock, "POST", addons, request);
  const path = `${addons}/${body.metadata.uid}`;
  const message = "is left out, so the default of the template replaces what the instance has";

  const alone = upgradeWith("coredns", "1.30.6", {}, emptyCluster);
  const upgraded = await call(mock, "PUT", path, alone);
  expect(upgraded.body.spec.values.custom.stub_domains).toEqual({});
  expect(mock.requests.list().at(-1)?.warnings).toEqual([
    { pointer: "/spec/values/custom/stub_domains", message },
    { pointer: "/spec/values/flavor", message },
  ]);
  // nothing is left to lose, and what is sent is not lost
  await call(mock, "PUT", path, alone);
  expect(mock.requests.list().at(-1)?.warnings).toEqual([]);
  await call(mock, "PUT", path, upgradeWith("coredns", "1.30.6", { custom, flavor }, emptyCluster));
  expect(mock.requests.list().at(-1)?.warnings).toEqual([]);
  const through = upgradeWith("coredns", "1.30.6", { custom }, emptyCluster);
  await call(mock, "POST", addons, through);
  expect(mock.requests.list().at(-1)?.warnings).toEqual([
    { pointer: "/spec/values/flavor", message },
  ]);
});

test("mistake: cluster_id in basic where the add-on has none", async () => {
  expect(await warned("coredns", "1.29.4", { basic: { cluster_id: "c" } })).toEqual({
    status: 200,
    warnings: [
      {
        pointer: "/spec/values/basic/cluster_id",
        message: expect.stringMatching(/^is not a described field of coredns/),
      },
    ],
  });
});

test("mistake: quotas of another container", async () => {
  const flavor = { name: 2500, replicas: 2, resources: [{ name: "metrics-server" }] };
  expect(await warned("coredns", "1.29.4", { flavor })).toEqual({
    status: 200,
    warnings: [
      {
        pointer: "/spec/values/flavor/resources/0/name",
        message: "is not a known container; known: coredns",
      },
    ],
  });
});

async function openSeed() {
  const { seed } = await import("../src/embedded.gen.ts");
  return JSON.parse(seed);
}
