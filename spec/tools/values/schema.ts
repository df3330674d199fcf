/** A JSON Schema of `values/`, as far as tools and checks read it. */
export interface Schema {
  $schema?: string;
  $id?: string;
  $ref?: string;
  $defs?: Record<string, Schema>;
  title?: string;
  description?: string;
  type?: string | string[];
  required?: string[];
  deprecated?: boolean;
  default?: unknown;
  examples?: unknown[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema;
  items?: Schema;
  anyOf?: Schema[];
  const?: unknown;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  pattern?: string;
  /** Name of the add-on's template, at the root. */
  "x-addon"?: string;
  /** How good the evidence for the whole schema is, at the root. */
  "x-quality"?: { level: string; statement: string };
  /** The pages of Huawei Cloud's API reference that have tables of these values, at the root. */
  "x-pages"?: { id: string; language: string; date?: string; where: string }[];
  /** First version of the add-on that knows the field; one of each parallel line where there are several. */
  "x-since"?: string | string[];
  /** Last version of the add-on, or last minor version, that knows the field. */
  "x-until"?: string;
  /** Who supplies the field. */
  "x-supplied-by"?: "template" | "cluster" | "caller";
  /** The service insists on a value that is not empty, from a version on; with `any-of`, on one of the paths below the node. */
  "x-must-fill"?: { since?: string; "any-of"?: string[][] };
  /** The value is a secret. */
  "x-secret"?: boolean;
  /** `page`: no recorded body has the field; `name`: only its name is known. Recorded where absent. */
  "x-evidence"?: "page" | "name";
  /** Templates and instances may have an empty string here. */
  "x-shown-empty"?: boolean;
  /** Entries of `values.corrections.yaml`. */
  "x-correction"?: string | string[];
  /** Known values of an open set. */
  "x-extensible-enum"?: unknown[];
  /** Says that the examples were made up, where they are not recorded. */
  "x-examples"?: "made up";
}

/** A node with what is below it by property, item and definition, depth first, each with its keys from the root. */
export function* nodesOf(
  schema: Schema,
  keys: readonly string[] = [],
): Generator<{ keys: readonly string[]; node: Schema }> {
  yield { keys, node: schema };
  for (const group of ["$defs", "properties"] as const) {
    for (const [name, child] of Object.entries(schema[group] ?? {})) {
      yield* nodesOf(child, [...keys, group, name]);
    }
  }
  for (const key of ["additionalProperties", "items"] as const) {
    if (schema[key] !== undefined) {
      yield* nodesOf(schema[key], [...keys, key]);
    }
  }
}

/** A copy in which a function may replace every node; it gets a node whose children were replaced before. */
export function mapNodes(schema: Schema, change: (node: Schema) => Schema): Schema {
  const copy: Schema = { ...schema };
  for (const group of ["$defs", "properties"] as const) {
    const children = schema[group];
    if (children !== undefined) {
      copy[group] = Object.fromEntries(
        Object.entries(children).map(([name, child]) => [name, mapNodes(child, change)]),
      );
    }
  }
  for (const key of ["additionalProperties", "items"] as const) {
    const child = schema[key];
    if (child !== undefined) {
      copy[key] = mapNodes(child, change);
    }
  }
  return change(copy);
}
