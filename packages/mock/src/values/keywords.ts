import { isObject } from "../json.ts";
import type { ValuesSchema } from "./schema.ts";

/**
 * What is wrong with a value itself by the keywords of its schema, apart from what is inside it.
 *
 * The schemas of values have few keywords, which are checked here without a compiler: compiled, they would be most of what the mock loads
 * at start. A test compares the outcome with that of Ajv.
 */
export function problemOf(value: unknown, schema: ValuesSchema): string | undefined {
  const { type, minimum, maximum, maxItems, pattern } = schema;
  if (type !== undefined && !isOfType(value, type)) {
    return `must be ${[type].flat().join(" or ")}, got ${nameOf(value)}`;
  }
  if (typeof value === "number") {
    const isBelow = minimum !== undefined && value < minimum;
    return isBelow || (maximum !== undefined && value > maximum)
      ? `must be ${boundsOf(minimum, maximum)}, got ${value}`
      : undefined;
  }
  if (Array.isArray(value) && maxItems !== undefined && value.length > maxItems) {
    return `must have at most ${maxItems} items, got ${value.length}`;
  }
  return typeof value === "string" && pattern !== undefined && !new RegExp(pattern, "u").test(value)
    ? `must match ${pattern}`
    : undefined;
}

function isOfType(value: unknown, type: string | readonly string[]): boolean {
  return typeof type === "string" ? hasType(value, type) : type.some((one) => hasType(value, one));
}

function hasType(value: unknown, type: string): boolean {
  switch (type) {
    case "array":
      return Array.isArray(value);
    case "boolean":
      return typeof value === "boolean";
    case "integer":
      return Number.isInteger(value);
    case "number":
      return typeof value === "number";
    case "object":
      return isObject(value);
    case "string":
      return typeof value === "string";
    default:
      return type === "null" && value === null;
  }
}

function nameOf(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}

function boundsOf(minimum: number | undefined, maximum: number | undefined): string {
  if (minimum === undefined) {
    return `at most ${maximum}`;
  }
  return maximum === undefined ? `at least ${minimum}` : `from ${minimum} to ${maximum}`;
}
