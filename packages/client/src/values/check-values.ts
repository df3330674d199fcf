import type { KnownAddon } from "@cce-addons/types";
import type { AddonChecks, Fields } from "./addon-checks.ts";
import { closest } from "./closest.ts";
import { rejectedHoles } from "./holes.ts";
import { isJson, type Json } from "./json.ts";
import { validators } from "./validators.gen.ts";

/** Something that is wrong with values, or looks wrong. */
export interface Finding {
  /** JSON pointer to the field, such as `/custom/multiAZEnable`. */
  readonly pointer: string;
  /** What is wrong: what was found and what is expected. */
  readonly message: string;
  /** What to do about it, where there is a guess. */
  readonly hint?: string;
  /** `error`: the service rejects it or the add-on breaks. `warning`: not described; templates have more fields than documents name. */
  readonly severity: "error" | "warning";
}

/**
 * Checks values against what is known of an add-on: types, misspelled names, and fields that must be filled. The rules of an add-on are
 * loaded when they are first needed. Values of an add-on that is not described have no findings.
 *
 * @param options `version` of the template, by which some fields must be filled or not; without it they must.
 */
export async function checkValues(
  name: KnownAddon | (string & {}),
  values: object,
  options: { readonly version?: string | undefined } = {},
): Promise<Finding[]> {
  const load = Object.hasOwn(validators, name) ? validators[name] : undefined;
  if (load === undefined) {
    return [];
  }
  const { validate, fields }: AddonChecks = (await load()).checks;
  validate(values);
  const wrong = (validate.errors ?? []).map(
    ({ instancePath, message = "", params }): Finding => ({
      pointer: instancePath,
      message: `${message}, got ${describe(read(values, instancePath))}`,
      ...("type" in params && hintFor(read(values, instancePath), `${params.type}`)),
      severity: "error",
    }),
  );
  const holes = rejectedHoles(name, options.version, values as Json).map(
    (path): Finding => ({
      pointer: `/${path.split(" or ")[0]?.split(".").slice(0, 2).join("/")}`,
      message: `${path} must be filled: the service rejects it when it is empty`,
      severity: "error",
    }),
  );
  return [...wrong, ...holes, ...unknownFields(name, values, fields, fields, "")];
}

function unknownFields(
  name: string,
  value: unknown,
  fields: Fields | true | readonly unknown[],
  root: Fields,
  pointer: string,
): Finding[] {
  if (Array.isArray(fields)) {
    return unknownValue(value, fields, pointer);
  }
  if (fields === true || typeof value !== "object" || value === null) {
    return [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      unknownFields(name, item, fields, root, `${pointer}/${index}`),
    );
  }
  return Object.entries(value).flatMap(([key, child]) => {
    const at = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const known = (fields as Fields)[key];
    if (known !== undefined && Object.hasOwn(fields, key)) {
      return unknownFields(name, child, known, root, at);
    }
    const guess = elsewhere(key, root) ?? closest(key, Object.keys(fields));
    const hint = guess === undefined ? {} : { hint: `did you mean ${guess}?` };
    const message = `${name} has no field ${key} here that is described`;
    return [{ pointer: at, message, ...hint, severity: "warning" }];
  });
}

/** A value that is not one of the known: worth a word for containers, whose quotas would reach nothing, and for misspelled values. */
function unknownValue(value: unknown, known: readonly unknown[], pointer: string): Finding[] {
  if (known.includes(value) || typeof value !== "string") {
    return [];
  }
  const guess = closest(value, known.map(String));
  const container = /\/resources\/\d+\/name$/.test(pointer);
  if (guess === undefined && !container) {
    return [];
  }
  const hint = guess === undefined ? {} : { hint: `did you mean ${guess}?` };
  const message = `"${value}" is not a known ${container ? "container" : "value"}; known: ${known.join(", ")}`;
  return [{ pointer, message, ...hint, severity: "warning" }];
}

/** Where another part has a field of the same name: `cluster_id` in `basic` may belong into `custom`. */
const elsewhere = (key: string, root: Fields): string | undefined =>
  Object.entries(root)
    .filter(([, part]) => typeof part === "object" && Object.hasOwn(part, key))
    .map(([part]) => `${part}.${key}`)[0];

/** A string in place of something else is most often JSON, or a number in quotes. */
function hintFor(value: unknown, type: string): { hint?: string } {
  if (typeof value !== "string") {
    const plain = typeof value === "number" || typeof value === "boolean";
    return plain && type.startsWith("string") ? { hint: "write it in quotes" } : {};
  }
  const object = /^(object|array)/.test(type);
  return { hint: object ? `send an ${type}, not JSON in a string` : `write it without quotes` };
}

const read = (values: unknown, pointer: string): unknown =>
  pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>((node, key) => (node as Json | undefined)?.[key], values);

/** A value in a message: its type, so that no secret is in it. */
const describe = (value: unknown): string =>
  Array.isArray(value) ? "an array" : isJson(value) ? "an object" : `a ${typeof value}`;
