import { isObject, type JsonObject } from "../json.ts";

/**
 * Replaces each `$ref` inside a document by what it points to. The result shares structure with itself.
 *
 * @throws TypeError when a `$ref` points outside of the document, to nothing, or to itself.
 */
export function dereference(document: unknown): unknown {
  const done = new Map<unknown, unknown>();
  const resolve = (value: unknown, trail: readonly string[]): unknown => {
    if (typeof value !== "object" || value === null) {
      return value;
    }
    const known = done.get(value);
    if (known !== undefined) {
      return known;
    }
    const resolved = Array.isArray(value)
      ? value.map((item) => resolve(item, trail))
      : resolveObject(value as JsonObject, trail);
    done.set(value, resolved);
    return resolved;
  };
  const resolveObject = (value: JsonObject, trail: readonly string[]): unknown => {
    const { $ref: reference, ...siblings } = value;
    if (typeof reference !== "string") {
      return Object.fromEntries(
        Object.entries(value).map(([name, part]) => [name, resolve(part, trail)]),
      );
    }
    if (trail.includes(reference)) {
      throw new TypeError(`Description: ${reference} refers to itself, which is not supported`);
    }
    const target = resolve(lookUp(document, reference), [...trail, reference]);
    return isObject(target) && Object.keys(siblings).length > 0
      ? { ...target, ...siblings }
      : target;
  };
  return resolve(document, []);
}

function lookUp(document: unknown, reference: string): unknown {
  if (!reference.startsWith("#/")) {
    throw new TypeError(`Description: ${reference} is not inside the document, bundle it first`);
  }
  let value = document;
  for (const part of reference.slice(2).split("/")) {
    const name = decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~");
    if (!isObject(value) || !Object.hasOwn(value, name)) {
      throw new TypeError(`Description: ${reference} points to nothing`);
    }
    value = value[name];
  }
  return value;
}
