import type { AddonInstance } from "@cce-addons/types";
import type { Connection } from "../connection.ts";
import type { CallOptions } from "../send-options.ts";
import { isJson } from "../values/json.ts";
import { type AddonRef, resolveRef } from "./addon-ref.ts";
import { type Call, toCall } from "./call.ts";
import type { AddonValues } from "./install.ts";
import { get } from "./read.ts";
import { upgrade } from "./upgrade.ts";

/** The values of an instance, as the service returns them. */
type CurrentValues = AddonInstance["spec"]["values"];

/** The last change of values of each instance, by connection. */
const queues = new WeakMap<Connection, Map<string, Promise<unknown>>>();

/**
 * Changes values of an installed add-on and keeps its version.
 *
 * The service resets every value that a request leaves out to the template's default. So this reads
 * the add-on first, applies `change` to its values, and sends the complete result. An object is
 * merged field by field (arrays and plain values are replaced); a function receives a copy of the
 * current values and returns the complete new ones.
 *
 * Changes of one instance through one client run one after the other. The API has no way to detect
 * changes by others between reading and sending: the later one replaces theirs.
 */
export function updateValues(
  connection: Connection,
  ref: AddonRef,
  change: AddonValues | ((current: CurrentValues) => AddonValues),
  options?: CallOptions,
): Call<AddonInstance> {
  return toCall(async () => {
    const { id } = resolveRef(ref);
    return inTurn(connection, id, async () => {
      const { spec } = await get(connection, ref, options);
      const values =
        typeof change === "function"
          ? change(structuredClone(spec.values))
          : merge(spec.values, change);
      const { clusterID, addonTemplateName, version } = spec;
      const complete = { id, clusterID, addonTemplateName };
      const call = upgrade(connection, complete, { version, values }, options);
      const response = await call.withResponse();
      return { data: response.data, response };
    });
  });
}

/** Runs work after the earlier work on the same instance has ended, whether it succeeded or not. */
function inTurn<T>(connection: Connection, id: string, work: () => Promise<T>): Promise<T> {
  const queue = queues.get(connection) ?? new Map<string, Promise<unknown>>();
  queues.set(connection, queue);
  const result = (queue.get(id) ?? Promise.resolve()).then(work);
  const ended = result.then(
    () => {},
    () => {},
  );
  queue.set(id, ended);
  ended.then(() => {
    if (queue.get(id) === ended) {
      queue.delete(id);
    }
  });
  return result;
}

function merge(current: CurrentValues, change: object): CurrentValues {
  const merged = Object.entries(change).map(([name, value]) => {
    const old = current[name];
    return [name, isJson(old) && isJson(value) ? merge(old, value) : value];
  });
  return { ...current, ...Object.fromEntries(merged) };
}
