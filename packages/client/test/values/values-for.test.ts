import type { Versions } from "@cce-addons/types";
import fc from "fast-check";
import { expect, test } from "vitest";
import { valuesFor } from "../../src/values/index.ts";
import { problems, recordedVersions } from "./recorded.ts";

const recorded = (name: string, version: string) => {
  const found = recordedVersions.find(
    (each) => each.name === name && each.version.version === version,
  );
  if (found === undefined) {
    throw new Error(`${name} ${version} is not recorded`);
  }
  return found.version;
};

test("basic is copied, settings are laid over the template's, one flavor is taken whole", () => {
  const version = recorded("node-local-dns", "1.6.63");
  const before = JSON.stringify(version);
  const { values } = valuesFor(version, {
    addonTemplateName: "node-local-dns",
    flavor: "Single",
    custom: { ndots: "3", image: { args: { healthPort: 8081 } } },
  });
  expect(values.flavor).toMatchObject({ name: "Single", replicas: 1, size: "small" });
  expect(values.flavor?.resources).toHaveLength(2);
  expect(values.custom).toMatchObject({ ndots: "3", enable_dnsconfig_admission: true });
  expect(values.custom?.image).toMatchObject({
    name: "node-cache",
    args: { healthPort: 8081, interfaceName: "nodelocaldns" },
  });
  expect(JSON.stringify(version)).toBe(before);
});

test("without a flavor the template's default is taken, else its first", () => {
  expect(valuesFor(recorded("node-local-dns", "1.6.63")).values).toMatchObject({
    flavor: { name: "HA", is_default: true },
  });
  expect(valuesFor(recorded("coredns", "1.13.6")).values).toMatchObject({ flavor: { name: 2500 } });
  expect(valuesFor(recorded("metrics-server", "1.3.60")).values).not.toHaveProperty("flavor");
});

test("a flavor is found by number or text; one that is not there is named with those that are", () => {
  const version = recorded("coredns", "1.13.6");
  expect(valuesFor(version, { flavor: 5000 }).values).toMatchObject({ flavor: { name: 5000 } });
  expect(valuesFor(version, { flavor: "5000" }).values).toMatchObject({ flavor: { name: 5000 } });
  expect(() => valuesFor(version, { flavor: "Single-instance" })).toThrow(
    'flavor: version 1.13.6 has no flavor "Single-instance"; it has: 2500, 5000, 10000, 20000',
  );
});

test("resources of your own are named custom-resources and must be of the template's containers", () => {
  const version = recorded("coredns", "1.13.6");
  const resources = [{ name: "coredns", limitsCpu: "1" }];
  expect(valuesFor(version, { flavor: { replicas: 3, resources } }).values).toMatchObject({
    flavor: { name: "custom-resources", replicas: 3, resources },
  });
  const other = [{ name: "metrics-server", limitsCpu: "1" }];
  expect(() => valuesFor(version, { flavor: { resources: other } })).toThrow(
    'flavor.resources: version 1.13.6 has no container "metrics-server"; it has: coredns',
  );
});

const autoscaler = (version: string): Versions => ({
  ...recorded("autoscaler", "1.13.11"),
  version,
});

test("a hole that the service rejects is an error, any other is named", () => {
  expect(() => valuesFor(autoscaler("1.25.34"))).toThrow(
    "the service rejects values without custom.tenant_id: fill them",
  );
  expect(valuesFor(autoscaler("1.25.34"), { custom: { tenant_id: "p" } }).holes).toEqual([
    "custom.cluster_id",
  ]);
  // before 1.25 the service accepts it
  expect(valuesFor(autoscaler("1.17.2")).holes).toEqual(["custom.cluster_id", "custom.tenant_id"]);
});

test("what a template lacks is demanded where the add-on is named", () => {
  const version = { version: "1.5.0", input: { basic: { region: "r" } } } as unknown as Versions;
  expect(valuesFor(version).holes).toEqual([]);
  expect(() =>
    valuesFor(version, { addonTemplateName: "virtual-kubelet", basic: { vpc_id: "v" } }),
  ).toThrow("basic.cluster_id, basic.cluster_name, basic.network_id, basic.project_id: fill them");
  const nginx = { version: "2.6.5", input: { parameters: { custom: { service: {} } } } };
  expect(() => valuesFor(nginx as unknown as Versions)).toThrow(
    "custom.service.annotations.kubernetes.io/elb.id or custom.service.loadBalancerIP: fill them",
  );
});

test("a version without input has only what you set", () => {
  expect(valuesFor({ version: "1" } as Versions, { custom: { a: 1 } })).toEqual({
    values: { custom: { a: 1 } },
    holes: [],
  });
});

test("what is built from any recorded template is valid and keeps what was set", () => {
  expect(recordedVersions.length).toBeGreaterThan(30);
  const settings = fc.dictionary(
    fc.stringMatching(/^own[A-Z][a-z]{1,8}$/),
    fc.oneof(fc.boolean(), fc.integer(), fc.string(), fc.array(fc.string()), fc.object()),
  );
  const filled = { tenant_id: "0123456789abcdef0123456789ab0001", multiAZEnabled: true };
  for (const { name, version } of recordedVersions) {
    const builds = fc.property(settings, (own) => {
      const options = { addonTemplateName: name, custom: { ...filled, ...own } };
      const { values } = valuesFor(version, options);
      expect(problems(name, values), `${name} ${version.version}`).toEqual([]);
      expect((values as { custom: object }).custom).toMatchObject(options.custom);
      const { basic } = version.input as { basic?: object };
      expect((values as { basic?: object }).basic).toEqual(basic);
    });
    fc.assert(builds, { numRuns: 10 });
  }
});
