import type { Catalogue } from "../engine/catalogue.ts";
import type { InstanceRequest } from "../engine/instance-request.ts";
import type { AddonRecord } from "../engine/record.ts";
import { defaultValues } from "../engine/values.ts";
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
  const defaultsOf = (of: string) => defaultValues(catalogue.describe(template, of).version.input);
  const before = defaultsOf(version);
  const next = version === request.version ? before : defaultsOf(request.version);

  const set = objectAt(values, "custom");
  const sent = objectAt(request.values, "custom");
  const custom = objectAt(before, "custom");
  const nextCustom = objectAt(next, "custom");
  for (const name of Object.keys(set)) {
    if (!Object.hasOwn(sent, name) && isSet(set[name], custom[name], nextCustom[name])) {
      const pointer = `/spec/values/custom/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      found.push({ pointer, message });
    }
  }
  if (request.values.flavor === undefined && isSet(values.flavor, before.flavor, next.flavor)) {
    found.push({ pointer: "/spec/values/flavor", message });
  }
  return found;
}

const message = "is left out, so the default of the template replaces what the instance has";

/** Whether a setting differs from the default of its version and from that of the next. */
function isSet(value: unknown, byDefault: unknown, instead: unknown): boolean {
  return value !== undefined && !same(value, byDefault) && !same(value, instead);
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
