import type { Versions } from "@cce-addons/types";
import fc from "fast-check";
import { expect, test } from "vitest";
import { formatPlan, planUpgrade, type UpgradePlan, valuesFor } from "../../src/values/index.ts";
import { instanceOf, leaves, problems, recordedPairs } from "./recorded.ts";

const versionOf = (version: string, input: object) => ({ version, input }) as unknown as Versions;
const resource = (name: string, limitsCpu: string) => ({ name, limitsCpu, requestsCpu: "1m" });

const old = versionOf("1.0.0", {
  basic: { image_version: "1.0.0", swr_user: "hwofficial", platform: "linux-amd64" },
  parameters: {
    custom: {
      feature_gate: "",
      logLevel: 4,
      retries: 5,
      npc: { enable: true, max: "10%" },
      old: 1,
    },
    flavor1: { name: "Single", replicas: 1, resources: [resource("a", "1"), resource("b", "1")] },
    flavor2: { name: "HA", replicas: 2, resources: [resource("a", "2"), resource("b", "2")] },
  },
});
const next = versionOf("2.0.0", {
  basic: { image_version: "2.0.0", swr_user: "cce-addons" },
  parameters: {
    custom: { feature_gates: "", logLevel: 3, retries: 6, npc: { max: "20%" }, fresh: true },
    flavor1: { name: "HA", replicas: 2, resources: [resource("a", "3"), resource("c", "3")] },
  },
});
const values = {
  basic: {
    image_version: "1.0.0",
    swr_user: "hwofficial",
    platform: "linux-amd64",
    rbac_enabled: true,
  },
  custom: {
    feature_gate: "x=true",
    logLevel: 4,
    retries: 9,
    npc: { enable: true, max: "50%" },
    old: 1,
    config: { own: "1" },
  },
  flavor: { name: "HA", replicas: 3, resources: [resource("a", "2"), resource("b", "2")] },
};

test("basic is the new version's, what was set is kept, what changes is listed", () => {
  const plan = planUpgrade(instanceOf("npd", old, values), next);
  expect(plan).toEqual({
    from: "1.0.0",
    to: "2.0.0",
    values: {
      basic: { image_version: "2.0.0", swr_user: "cce-addons" },
      custom: {
        feature_gates: "x=true",
        logLevel: 3,
        retries: 9,
        npc: { max: "50%" },
        fresh: true,
        config: { own: "1" },
      },
      flavor: { name: "HA", replicas: 3, resources: [resource("a", "3"), resource("c", "3")] },
    },
    kept: [
      { path: "custom.retries", value: 9, default: 6 },
      { path: "custom.npc.max", value: "50%", default: "20%" },
      { path: "custom.config", value: { own: "1" } },
      { path: "flavor.replicas", value: 3, default: 2 },
    ],
    renamed: [
      { path: "custom.feature_gate", value: "x=true", to: "custom.feature_gates", default: "" },
    ],
    gone: [
      { path: "basic.platform", value: "linux-amd64" },
      { path: "basic.rbac_enabled", value: true },
      { path: "custom.npc.enable", value: true },
      { path: "custom.old", value: 1 },
      { path: "flavor.resources[b]", value: { limitsCpu: "2", requestsCpu: "1m" } },
    ],
    added: [
      { path: "custom.fresh", value: undefined, default: true },
      { path: "flavor.resources[c].name", value: undefined, default: "c" },
      { path: "flavor.resources[c].limitsCpu", value: undefined, default: "3" },
      { path: "flavor.resources[c].requestsCpu", value: undefined, default: "1m" },
    ],
    replaced: [
      { path: "basic.image_version", value: "1.0.0", default: "2.0.0" },
      { path: "basic.swr_user", value: "hwofficial", default: "cce-addons" },
      { path: "custom.logLevel", value: 4, default: 3 },
      { path: "flavor.resources[a].limitsCpu", value: "2", default: "3" },
    ],
    holes: [],
  });
});

test("a plan reads as text", () => {
  const plan = planUpgrade(instanceOf("npd", old, values), next);
  expect(formatPlan(plan)).toBe(`1.0.0 -> 2.0.0
Kept, and lost by an upgrade with the version alone:
  custom.retries: 9 (default 6)
  custom.npc.max: "50%" (default "20%")
  custom.config: {"own":"1"}
  flavor.replicas: 3 (default 2)
Gone in the new version:
  basic.platform: "linux-amd64"
  basic.rbac_enabled: true
  custom.npc.enable: true
  custom.old: 1
  flavor.resources[b]: {"limitsCpu":"2","requestsCpu":"1m"}
Renamed, as far as the names tell:
  custom.feature_gate: "x=true" (default "") -> custom.feature_gates
New in the new version:
  custom.fresh: true
  flavor.resources[c].name: "c"
  flavor.resources[c].limitsCpu: "3"
  flavor.resources[c].requestsCpu: "1m"
Replaced by the new version:
  basic.image_version: "1.0.0" -> "2.0.0"
  basic.swr_user: "hwofficial" -> "cce-addons"
  custom.logLevel: 4 -> 3
  flavor.resources[a].limitsCpu: "2" -> "3"
`);
});

test("a flavor that the new version does not have keeps its resources, under the name of own resources", () => {
  const single = { ...values, flavor: { name: "Single", replicas: 1, resources: [] } };
  const plan = planUpgrade(instanceOf("npd", old, single), next);
  expect(plan.values).toMatchObject({ flavor: { name: "custom-resources", replicas: 1 } });
  expect(plan.gone).toContainEqual({ path: "flavor.name", value: "Single" });
});

test("without the old version's input, everything that differs from the new defaults is kept", () => {
  const plan = planUpgrade(instanceOf("npd", undefined, values), next);
  expect(plan.values).toMatchObject({
    basic: { image_version: "2.0.0" },
    custom: { logLevel: 4, retries: 9, old: 1 },
  });
});

test("ids that the caller fills in basic are kept, and holes are named", () => {
  const template = (version: string) =>
    versionOf(version, { basic: { image: version, vpc_id: "", project_id: "" } });
  const basic = { image: "1", vpc_id: "v", project_id: "", cluster_id: "c" };
  const plan = planUpgrade(instanceOf("virtual-kubelet", template("1"), { basic }), template("2"));
  expect(plan.values).toEqual({
    basic: { image: "2", vpc_id: "v", project_id: "", cluster_id: "c" },
  });
  expect(plan.holes).toEqual(["basic.project_id"]);
});

test("an upgrade between any two recorded versions of a template loses no setting silently", () => {
  expect(recordedPairs.length).toBeGreaterThan(100);
  const change = fc.record({
    own: fc.dictionary(
      fc.stringMatching(/^own[A-Z][a-z]{1,8}$/),
      fc.oneof(fc.boolean(), fc.integer()),
    ),
    replicas: fc.option(fc.integer({ min: 3, max: 9 }), { nil: undefined }),
    pick: fc.array(fc.nat(60), { maxLength: 4 }),
  });
  for (const [from, to] of recordedPairs) {
    const pair = `${from.name} ${from.version.version} to ${to.version.version}`;
    const loses = fc.property(change, ({ own, replicas, pick }) => {
      const { values } = valuesFor(from.version, {
        addonTemplateName: from.name,
        custom: { tenant_id: "0123456789abcdef0123456789ab0001", ...own },
      }) as unknown as {
        values: { custom: Record<string, unknown>; flavor?: { replicas?: number } };
      };
      // changes of some settings that the template has; shares stay between 0 and 1
      const fields = Object.entries(values.custom);
      for (const index of pick) {
        const [key, value] = fields[index % fields.length] ?? [];
        if (key !== undefined && (typeof value === "number" || typeof value === "boolean")) {
          values.custom[key] = typeof value === "boolean" ? !value : changedNumber(value);
        }
      }
      if (values.flavor && replicas !== undefined) {
        values.flavor.replicas = replicas;
      }
      const plan = planUpgrade(instanceOf(from.name, from.version, values), to.version);
      expect(problems(to.name, plan.values), pair).toEqual([]);
      expect(silent(values, plan), pair).toEqual([]);
      expect(planUpgrade(instanceOf(to.name, to.version, plan.values), to.version).values).toEqual(
        plan.values,
      );
    });
    fc.assert(loses, { numRuns: 10 });
  }
});

test("a loss that no list names is found", () => {
  const plan = planUpgrade(instanceOf("npd", old, values), next);
  expect(silent(values, plan)).toEqual([]);
  expect(silent(values, { ...plan, gone: [] })).toContain("custom.old");
  expect(silent(values, { ...plan, values: {} })).toContain("custom.retries");
});

const changedNumber = (value: number) => (Number.isInteger(value) ? value + 1 : value / 2);

/** What the instance has, the planned values do not have, and no list names. */
function silent(values: object, plan: UpgradePlan): string[] {
  const lists = [...plan.gone, ...plan.renamed, ...plan.replaced];
  const planned = new Map(leaves(flat(plan.values)));
  return leaves(flat(values))
    .filter(([path, value]) => JSON.stringify(planned.get(path)) !== JSON.stringify(value))
    .filter(([path]) => !lists.some((each) => `${path}.`.startsWith(`${each.path}.`)))
    .map(([path]) => path);
}

/** The same with resources by their name instead of in a list. */
function flat(values: object): object {
  const { flavor, ...others } = values as { flavor?: { resources?: { name: string }[] } };
  const { resources = [], ...rest } = flavor ?? {};
  const byName = resources.map((each) => [`resources[${each.name}]`, each]);
  return { ...others, ...(flavor && { flavor: { ...rest, ...Object.fromEntries(byName) } }) };
}
