import type { KnownAddon, ValuesOf, Versions } from "@cce-addons/types";
import { emptyFields, rejectedHoles } from "./holes.ts";
import type { Json } from "./json.ts";
import {
  type AnyFlavor,
  defaultFlavor,
  flavorOf,
  type Offer,
  overlay,
  readInput,
} from "./template-input.ts";

/** What to set in the values of a template version. */
export interface ValuesForOptions<N extends string = string> {
  /** Name of the template, which types the result. Needed for what the service insists on without the template having it. */
  readonly addonTemplateName?: N | undefined;
  /** Flavor: its name in the template, or resources of your own. Without it the template's default is taken, if it has flavors. */
  readonly flavor?: string | number | object | undefined;
  /** Settings to lay over the template's. */
  readonly custom?: object | undefined;
  /** Basic settings to lay over the template's, which is seldom needed: most are addresses of the region and image tags. */
  readonly basic?: object | undefined;
}

/** Values that were built from a template version. */
export interface BuiltValues<N extends string = string> {
  /** To install or upgrade with. */
  readonly values: ValuesOf<N>;
  /** Paths that are still an empty string, such as `custom.cluster_id`. The service accepts them. */
  readonly holes: string[];
}

/**
 * Builds complete values from the `input` of a template version: `basic` unchanged, your settings over the template's, and one flavor as
 * a whole.
 *
 * @throws RangeError when the template has no such flavor, when a resource is of a container that the template does not have, or when a
 * field is empty that the service insists on, such as `custom.tenant_id` of autoscaler.
 */
export function valuesFor<const N extends KnownAddon | (string & {}) = string>(
  version: Versions,
  options: ValuesForOptions<N> = {},
): BuiltValues<N> {
  const offer = readInput(version);
  const values: Json = {};
  for (const part of ["basic", "custom"] as const) {
    const change = options[part] as Json | undefined;
    if (offer[part] !== undefined || change !== undefined) {
      values[part] = overlay(offer[part] ?? {}, change ?? {});
    }
  }
  const flavor = chooseFlavor(offer, options.flavor, version.version);
  if (flavor !== undefined) {
    values.flavor = flavor;
  }
  const rejected = rejectedHoles(options.addonTemplateName, version.version, values);
  if (rejected.length > 0) {
    throw new RangeError(`the service rejects values without ${rejected.join(", ")}: fill them`);
  }
  return { values: values as ValuesOf<N>, holes: emptyFields(values) };
}

function chooseFlavor(
  offer: Offer,
  wanted: string | number | object | undefined,
  version: string,
): AnyFlavor | undefined {
  if (wanted === undefined) {
    return defaultFlavor(offer);
  }
  const list = (names: unknown[]) => [...new Set(names)].join(", ") || "none";
  if (typeof wanted !== "object") {
    const found = flavorOf(offer, wanted);
    if (found === undefined) {
      const names = list(offer.flavors.map(({ name }) => name));
      throw new RangeError(
        `flavor: version ${version} has no flavor "${wanted}"; it has: ${names}`,
      );
    }
    return found;
  }
  const own = { name: "custom-resources", ...structuredClone(wanted) } as AnyFlavor;
  const containers = containersOf(offer.flavors);
  for (const { name = "" } of own.resources ?? []) {
    if (containers.length > 0 && !containers.includes(name)) {
      throw new RangeError(
        `flavor.resources: version ${version} has no container "${name}"; it has: ${list(containers)}`,
      );
    }
  }
  return own;
}

const containersOf = (flavors: AnyFlavor[]): string[] =>
  flavors.flatMap(({ resources = [] }) => resources.map(({ name = "" }) => name));
