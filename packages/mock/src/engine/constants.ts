import type { JsonObject } from "../json.ts";

/**
 * Parts of the catalogue, which instances refer to where nobody sets others. Those that were recorded are longer than what a request
 * sends, and to write and to count them anew for each request costs more than to carry it out.
 */
const constants = new WeakMap<object, { characters?: number }>();

/** Notes that a value never changes: to write and to count it once is enough. @returns the value. */
export function noteConstant<T>(value: T): T {
  if (typeof value === "object" && value !== null && !constants.has(value)) {
    constants.set(value, {});
  }
  return value;
}

/** Whether it was noted that a value never changes. */
export function isConstant(value: object): boolean {
  return constants.has(value);
}

/** About as many characters as a value has as JSON; to write it only to count would cost more than all else here. */
export function charactersOf(value: unknown): number {
  if (typeof value === "string") {
    return value.length + 2;
  }
  if (typeof value !== "object" || value === null) {
    return 6;
  }
  const constant = constants.get(value);
  if (constant === undefined) {
    return count(value as JsonObject);
  }
  constant.characters ??= count(value as JsonObject);
  return constant.characters;
}

function count(value: JsonObject): number {
  let characters = 2;
  for (const name of Object.keys(value)) {
    characters += name.length + 4 + charactersOf(value[name]);
  }
  return characters;
}
