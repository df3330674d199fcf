// Reduces the schemas of values to what the mock reads of them.
import { readdirSync, readFileSync } from "node:fs";
import type { ValuesSchema } from "../src/values/schema.ts";

/** A schema of the values of an add-on, as the description bundles it. */
interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  type?: string | string[];
  required?: string[];
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  pattern?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema;
  items?: Schema;
  "x-extensible-enum"?: unknown[];
}

/** The schemas in a folder by template, each as JSON. */
export function compactSchemas(folder: URL): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .filter((file) => /^[^.]+\.json$/.test(file)) // neither Chinese nor the variants of templates and instances
      .sort()
      .map((file) => {
        const schema = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Schema;
        return [file.replace(".json", ""), JSON.stringify(compact(schema, schema, ""))];
      }),
  );
}

const kept = ["type", "required", "minimum", "maximum", "maxItems", "pattern"] as const;

/** The one field whose known values the mock warns about. Others get new values with new versions. */
const container = "/flavor/resources/*/name";

/** A schema with the keywords that the mock reads, and with what it refers to in place. */
function compact(schema: Schema, root: Schema, path: string): ValuesSchema {
  const { $ref, properties, additionalProperties, items, "x-extensible-enum": known } = schema;
  if ($ref !== undefined) {
    const target = root.$defs?.[$ref.replace("#/$defs/", "")];
    if (target === undefined) {
      throw new Error(`${$ref} points to nothing`);
    }
    return compact(target, root, path);
  }
  return {
    ...Object.fromEntries(
      kept.flatMap((key) => (schema[key] === undefined ? [] : [[key, schema[key]]])),
    ),
    ...(path === container && { known }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, child]) => [
          name,
          compact(child, root, `${path}/${name}`),
        ]),
      ),
    }),
    ...(additionalProperties && {
      additionalProperties: compact(additionalProperties, root, `${path}/*`),
    }),
    ...(items && { items: compact(items, root, `${path}/*`) }),
  };
}
