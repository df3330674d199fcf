import type { Catalogue } from "../engine/catalogue.ts";
import type { AddonRecord } from "../engine/record.ts";
import { completeValues } from "../engine/values.ts";
import { isObject, type JsonObject } from "../json.ts";
import type { RequestWarning } from "./warning.ts";

/**
 * Settings of an instance that an upgrade loses because it leaves them out: fields of `custom`, and the flavor. A field of `basic` is not
 * a setting, the new version brings its own.
 */
export function resetSettings(
  installed: AddonRecord | undefined,
  sent: JsonObject,
  complete: JsonObject,
  catalogue: Catalogue,
): RequestWarning[] {
  if (installed === undefined) {
    return [];
  }
  const { template, version, values } = installed;
  const before = completeValues({}, catalogue.describe(template, version).version.input);
  const message = "is left out, so the default of the template replaces what the instance has";
  const lost = (name: string, [set, given, byDefault, next]: readonly unknown[]) =>
    given === undefined && set !== undefined && !same(set, byDefault) && !same(set, next)
      ? [{ pointer: `/spec/values/${name}`, message }]
      : [];
  const custom = objectAt(values, "custom");
  return [
    ...Object.keys(custom).flatMap((name) =>
      lost(`custom/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`, [
        custom[name],
        objectAt(sent, "custom")[name],
        objectAt(before, "custom")[name],
        objectAt(complete, "custom")[name],
      ]),
    ),
    ...lost("flavor", [values.flavor, sent.flavor, before.flavor, complete.flavor]),
  ];
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
