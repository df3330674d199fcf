import { isJson, type Json } from "./json.ts";

/** A value of an instance that is not the wanted one. */
export interface ValueDifference {
  /** Where it is, such as `custom.logLevel`. */
  readonly path: string;
  readonly wanted: unknown;
  /** What the instance has; `undefined` when it does not have the field. */
  readonly found: unknown;
}

/** Lists where an instance differs from what a caller set. What it has beyond that is no difference: the service fills in defaults. */
export function differences(wanted: object, found: unknown, path = ""): ValueDifference[] {
  const has: Json = isJson(found) ? found : {};
  return Object.entries(wanted).flatMap(([key, value]) => {
    const at = path === "" ? key : `${path}.${key}`;
    if (isJson(value)) {
      return differences(value, has[key], at);
    }
    const same = value === undefined || JSON.stringify(value) === JSON.stringify(has[key]);
    return same ? [] : [{ path: at, wanted: value, found: has[key] }];
  });
}
