import type { Catalogue } from "../engine/catalogue.ts";
import type { InstanceRequest } from "../engine/instance-request.ts";
import type { AddonRecord } from "../engine/record.ts";
import { completeValues } from "../engine/values.ts";
import { isObject, type JsonObject } from "../json.ts";
import type { RequestWarning } from "./warning.ts";

/**
 * Settings of an instance that an upgrade loses because it leaves them out: fields of `custom`, and the flavor. A field of `basic` is not
 * a setting, the new version brings its own.
 */
export function resetSettings(
  { template, version, values }: AddonRecord,
  request: InstanceRequest,
  catalogue: Catalogue,
): RequestWarning[] {
  const found: RequestWarning[] = [];
  const defaultsOf = (of: string) =>
    completeValues(none, catalogue.describe(template, of).version.input);
  const before = defaultsOf(version);
  const next = version === request.version ? before : defaultsOf(request.version);

  function check(pointer: string, set: unknown, [byDefault, instead]: readonly unknown[]): void {
    if (set !== undefined && !same(set, byDefault) && !same(set, instead)) {
      const message = "is left out, so the default of the template replaces what the instance has";
      found.push({ pointer, message });
    }
  }
  const [set, sent] = [objectAt(values, "custom"), objectAt(request.values, "custom")];
  for (const name of Object.keys(set)) {
    if (!Object.hasOwn(sent, name)) {
      const pointer = `/spec/values/custom/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      const defaults = [objectAt(before, "custom")[name], objectAt(next, "custom")[name]];
      check(pointer, set[name], defaults);
    }
  }
  if (request.values.flavor === undefined) {
    check("/spec/values/flavor", values.flavor, [before.flavor, next.flavor]);
  }
  return found;
}

/** Whether two values are the same JSON. Defaults are the same object as long as nobody sets them. */
function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function objectAt(owner: JsonObject, name: string): JsonObject {
  const value = owner[name];
  return isObject(value) ? value : none;
}

const none: JsonObject = {};
