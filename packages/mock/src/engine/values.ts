import { isObject, type JsonObject } from "../json.ts";
import { noteConstant } from "./constants.ts";

/**
 * The `values` that an instance gets: what the caller sent, and the template's defaults where the caller sent nothing.
 *
 * `basic` and `custom` are filled field by field. `flavor` is one choice out of several, so it is taken whole:
 * the caller's, or the first flavor of the template.
 */
export function completeValues(values: JsonObject, input: JsonObject): JsonObject {
  return fill(values, defaultValues(input));
}

/** The `values` that an instance gets where the caller sent nothing. */
export function defaultValues(input: JsonObject): JsonObject {
  const before = known.get(input);
  if (before !== undefined) {
    return before;
  }
  const defaults = defaultsOf(input);
  for (const section of Object.values(defaults).filter(isObject)) {
    Object.values(noteConstant(section)).forEach(noteConstant);
  }
  known.set(input, defaults);
  return defaults;
}

/** Defaults by the input of a template, which never changes: to sort its flavors for each request costs most of it. */
const known = new WeakMap<JsonObject, JsonObject>();

/** `input.basic` → `basic`, `input.parameters.custom` → `custom`, the first `input.parameters.flavor…` → `flavor`. */
function defaultsOf(input: JsonObject): JsonObject {
  const parameters = isObject(input.parameters) ? input.parameters : {};
  const flavor = Object.keys(parameters)
    .filter((name) => /^flavor\d*$/.test(name))
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }))[0];
  return {
    ...(isObject(input.basic) && { basic: input.basic }),
    ...(isObject(parameters.custom) && { custom: parameters.custom }),
    ...(flavor !== undefined && { flavor: parameters[flavor] }),
  };
}

function fill(values: JsonObject, defaults: JsonObject): JsonObject {
  // Spread and Object.entries define properties, so a field named __proto__ stays an ordinary field.
  const filled: JsonObject = { ...defaults, ...values };
  for (const section of ["basic", "custom"]) {
    const given = values[section];
    const byDefault = defaults[section];
    if (isObject(given) && isObject(byDefault)) {
      filled[section] = { ...byDefault, ...given };
    }
  }
  return filled;
}
