import { isObject, type JsonObject } from "./json.ts";

/**
 * Returns a description that also rejects what a client ignores: a field that is not described, and a value that an
 * open set does not list. Whoever checks an endpoint wants to know of both.
 *
 * @param document - Without `$ref`. Objects that occur in several places stay shared, so that each is compiled once.
 */
export function strict(document: JsonObject): JsonObject {
  const done = new Map<object, unknown>();
  const copy = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) {
      return value;
    }
    const known = done.get(value);
    if (known !== undefined) {
      return known;
    }
    const copied = Array.isArray(value) ? value.map(copy) : close(value as JsonObject, copy);
    done.set(value, copied);
    return copied;
  };
  return copy(document) as JsonObject;
}

function close(value: JsonObject, copy: (value: unknown) => unknown): JsonObject {
  const copied = Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, copy(part)]),
  );
  const { type, properties, additionalProperties, "x-extensible-enum": known } = value;
  if (Array.isArray(known)) {
    copied.enum = known;
  }
  if (type === "object" && isObject(properties) && additionalProperties === undefined) {
    copied.additionalProperties = false;
  }
  return copied;
}
