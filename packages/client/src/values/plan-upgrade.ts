import type { AddonInstance, KnownAddon, ValuesOf, Versions } from "@cce-addons/types";
import { carry, type Lists } from "./carry.ts";
import { emptyFields } from "./holes.ts";
import { isJson, type Json } from "./json.ts";
import {
  type AnyFlavor,
  flavorOf,
  type Offer,
  readInput,
  withoutShownEmpty,
} from "./template-input.ts";

/** How to upgrade an instance without losing what was set. */
export interface UpgradePlan<N extends string = string> extends Lists {
  /** Version of the instance. */
  readonly from: string;
  /** Version that the plan upgrades to. */
  readonly to: string;
  /** Complete values to upgrade with. */
  readonly values: ValuesOf<N>;
  /** Paths that are still an empty string. */
  readonly holes: string[];
}

/**
 * Plans the upgrade of an instance to a version of its template. The service resets every field that a request leaves out. So the plan
 * takes `basic` of the new version, lays what was set over its defaults, and names what changes. What counts as set is what differs from
 * the defaults of the old version, which the instance has in `status.currentVersion.input`.
 *
 * @param options `addonTemplateName` types the values.
 */
export function planUpgrade<const N extends KnownAddon | (string & {}) = string>(
  instance: AddonInstance,
  version: Versions,
  _options: { readonly addonTemplateName?: N | undefined } = {},
): UpgradePlan<N> {
  const { basic, custom, flavor, ...others } = instance.spec.values as Json;
  const old = readInput(instance.status.currentVersion);
  const next = readInput(version);
  const plan: Lists = { kept: [], gone: [], added: [], renamed: [], replaced: [] };

  const values: Json = {};
  if (isJson(basic) || next.basic) {
    values.basic = carry("basic", [basic, old.basic, next.basic], plan);
  }
  if (isJson(custom) || next.custom) {
    const set = isJson(custom) ? withoutShownEmpty(custom) : {};
    values.custom = carry("custom", [set, old.custom, next.custom], plan);
  }
  if (isJson(flavor)) {
    values.flavor = carryFlavor(flavor, old, next, plan);
  }
  // storage-driver's instances show an empty `parameters`, which is nothing that was set
  for (const [path, value] of Object.entries(others)) {
    if (!isJson(value) || Object.keys(value).length > 0) {
      plan.gone.push({ path, value });
    }
  }
  const holes = emptyFields(values);
  const { version: from } = instance.spec;
  return { from, to: version.version, values: values as ValuesOf<N>, ...plan, holes };
}

function carryFlavor(set: AnyFlavor, old: Offer, next: Offer, plan: Lists): Json {
  const was = flavorOf(old, set.name);
  const now = flavorOf(next, set.name);
  if (now === undefined) {
    if (was === undefined || next.flavors.length === 0) {
      plan.kept.push({ path: "flavor", value: set });
      return structuredClone(set);
    }
    plan.gone.push({ path: "flavor.name", value: set.name });
    return { ...structuredClone(set), name: "custom-resources" };
  }
  const { resources = [], ...rest } = set;
  const { resources: before = [], ...wasRest } = was ?? {};
  const { resources: after = [], ...nowRest } = now;
  const named = (list: { name?: string }[], name: unknown) =>
    list.find((each) => each.name === name);
  for (const { name, ...value } of resources) {
    if (!named(after, name)) {
      plan.gone.push({ path: `flavor.resources[${name}]`, value });
    }
  }
  return {
    ...carry("flavor", [rest, wasRest, nowRest], plan),
    resources: after.map((resource) => {
      const { name } = resource;
      const three = [named(resources, name), named(before, name), resource] as const;
      return carry(`flavor.resources[${name}]`, three, plan);
    }),
  };
}
