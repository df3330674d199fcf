import type { Schema } from "./schema.ts";

/** Merges an update into a schema, key by key: objects are merged, anything else is replaced, as in an OpenAPI Overlay. */
export const mergeSchemas = (schema: Schema, update: Schema): Schema =>
  merge(schema, update) as Schema;

function merge(value: unknown, update: unknown): unknown {
  if (!isObject(value) || !isObject(update)) {
    return update;
  }
  const merged = { ...value };
  for (const [key, change] of Object.entries(update)) {
    merged[key] = key in value ? merge(value[key], change) : change;
  }
  return merged;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
