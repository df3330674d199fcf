import type { AddonInstance, InstanceRequest } from "@cce-addons/types";
import type { Connection } from "../connection.ts";
import type { CallOptions } from "../send.ts";
import { get, upgrade } from "./calls.ts";
import { type AddonTarget, locate } from "./target.ts";

type Values = InstanceRequest["spec"]["values"];

/**
 * Changes parameters of an installed add-on and keeps its version.
 *
 * The service puts every value that a request leaves out back to the template's default. So this
 * reads the add-on first, applies `change` to what it has, and sends the complete result. An object
 * is merged member by member (arrays and plain values are replaced); a function gets a copy of the
 * present values and gives the complete new ones.
 */
export async function updateValues(
  connection: Connection,
  target: AddonTarget,
  change: Values | ((present: Values) => Values),
  options?: CallOptions,
): Promise<AddonInstance> {
  const place = locate(target);
  const { spec } = await get(connection, place, options);
  const { clusterID, addonTemplateName, version } = spec;
  const values =
    typeof change === "function"
      ? change(structuredClone(spec.values))
      : merge(spec.values, change);
  const args = { id: place.id, clusterID, addonTemplateName, version, values };
  return upgrade(connection, args, options);
}

function merge(present: Values, change: Values): Values {
  const merged = Object.entries(change).map(([name, value]) => {
    const old = present[name];
    return [name, isObject(old) && isObject(value) ? merge(old, value) : value];
  });
  return { ...present, ...Object.fromEntries(merged) };
}

function isObject(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
