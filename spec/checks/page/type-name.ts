import { at, toKeys } from "../../tools/pointer.ts";
import type { Row, Schema, Table } from "./documents.ts";

const lastKey = (pointer: string) => toKeys(pointer).at(-1) ?? pointer;

/**
 * Names the type of a row of the page in the words of `typeOfSchema`: `string`, `object`, `boolean`, `map of string`,
 * `array of …`, or the name of the schema that describes the linked table.
 *
 * @throws {Error} when the page prints a type that has no name here, or links to a table that is not there.
 */
export function typeOfRow(row: Row, tables: readonly Table[]): string {
  const [, list, printed = row.type] = /^(Array of )?(.+)$/.exec(row.type) ?? [];
  return list ? `array of ${itemType(row, printed, tables)}` : itemType(row, printed, tables);
}

function itemType(row: Row, printed: string, tables: readonly Table[]): string {
  if (row.link !== undefined) {
    const linked = tables.find(({ number }) => number === row.link)?.describes;
    if (!linked) {
      throw new Error(`row ${row.field} links to table ${row.link}, which describes no schema`);
    }
    return lastKey(linked);
  }
  const name = simpleTypes[printed.toLowerCase()];
  if (name === undefined) {
    throw new Error(`row ${row.field} has the type ${row.type}, which has no name`);
  }
  return name;
}

const simpleTypes: Record<string, string> = {
  string: "string",
  object: "object",
  boolean: "boolean",
  array: "array",
  "map<string,string>": "map of string",
};

/** Names the type of a schema, with its format and whether it may be null: `string date-time`, `array of string or null`. */
export function typeOfSchema(schema: Schema, description: unknown): string {
  if (schema.$ref !== undefined) {
    const target = at(description, schema.$ref) as Schema;
    return target.properties ? lastKey(schema.$ref) : typeOfSchema(target, description);
  }
  if (schema.anyOf) {
    return `one of ${schema.anyOf.map((choice) => typeOfSchema(choice, description)).join(", ")}`;
  }
  const types = [schema.type ?? "any"].flat();
  const names = types.map((type) => (type === "null" ? type : nameOf(type, schema, description)));
  return names.join(" or ");
}

function nameOf(type: string, schema: Schema, description: unknown): string {
  if (type === "array") {
    return `array of ${typeOfSchema(schema.items ?? {}, description)}`;
  }
  if (type === "object" && typeof schema.additionalProperties === "object") {
    return `map of ${typeOfSchema(schema.additionalProperties, description)}`;
  }
  return schema.format ? `${type} ${schema.format}` : type;
}
