import type { Description } from "../description/description.ts";
import { isObject, type JsonObject } from "../json.ts";

const text = { type: "string", minLength: 1 };
const version = { type: "string", minLength: 1, pattern: "^\\S+$" };

const addon = {
  type: "object",
  required: ["template", "version"],
  additionalProperties: false,
  properties: {
    template: text,
    version,
    status: text,
    reason: { type: "string" },
    values: { type: "object" },
    previousVersion: version,
  },
};

/**
 * The JSON Schema of a seed: clusters with add-ons, and templates as the API lists them.
 *
 * Unlike a client, a seed must not have properties that are not described: one more is a typing error.
 */
export function seedSchema({ document }: Description): JsonObject {
  const template = close(templateSchema(document));
  const needs = { type: "array", items: { type: "string", pattern: "^/" } };
  return {
    type: "object",
    additionalProperties: false,
    properties: {
      clusters: {
        type: "array",
        items: {
          type: "object",
          required: ["id"],
          additionalProperties: false,
          properties: {
            id: text,
            version: { type: "string", pattern: "^v\\d+\\.\\d+(\\.\\S+)?$" },
            type: { enum: ["standard", "autopilot"] },
            category: { enum: ["CCE", "Turbo"] },
            architecture: { enum: ["VirtualMachine", "ARM64"] },
            addons: { type: "array", items: addon },
          },
        },
      },
      templates: {
        type: "array",
        items: isObject(template)
          ? { ...template, properties: { ...(template.properties as object), needs } }
          : {},
      },
    },
  };
}

/** The schema of one listed template; nothing when the description lists none. */
function templateSchema(document: JsonObject): unknown {
  const path = ["paths", "/api/v3/addontemplates", "get", "responses", "200", "content"];
  const list = ["application/json", "schema", "properties", "items", "items"];
  return [...path, ...list].reduce<unknown>(
    (owner, name) => (isObject(owner) ? owner[name] : undefined),
    document,
  );
}

/** A copy in which each object that lists its properties takes no others. */
function close(schema: unknown): unknown {
  if (Array.isArray(schema)) {
    return schema.map(close);
  }
  if (!isObject(schema)) {
    return schema;
  }
  const copy = Object.fromEntries(
    Object.entries(schema).map(([name, value]) => [name, isData(name) ? value : close(value)]),
  );
  const isClosable = isObject(schema.properties) && !("additionalProperties" in schema);
  return isClosable ? { ...copy, additionalProperties: false } : copy;
}

/** Keywords that hold data, not schemas. */
function isData(keyword: string): boolean {
  return ["const", "default", "enum", "example", "examples"].includes(keyword);
}
