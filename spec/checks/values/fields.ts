import type { Schema } from "../../tools/values/schema.ts";

/** A field of a schema by its path, in the notation of the tables: `custom.servers[].port`. */
export interface Field {
  path: string;
  node: Schema;
  required: boolean;
}

/** Lists the fields of a bundled schema below its root, in order, with references followed. */
export function fieldsOf(root: Schema): Field[] {
  const resolve = (node: Schema): Schema =>
    node.$ref === undefined ? node : (root.$defs?.[node.$ref.replace("#/$defs/", "")] ?? {});
  const below = (given: Schema, path: string): Field[] => {
    const node = resolve(given);
    const required = node.required ?? [];
    const fields = Object.entries(node.properties ?? {}).flatMap(([name, child]) => {
      const own = path === "" ? name : `${path}.${name}`;
      return [
        { path: own, node: resolve(child), required: required.includes(name) },
        ...below(child, own),
      ];
    });
    return node.items === undefined ? fields : [...fields, ...below(node.items, `${path}[]`)];
  };
  return below(root, "");
}

/** The types of a field, sorted. */
export const typesOf = ({ type = [] }: Schema): string[] => [type].flat().sort();

/**
 * The types that a table prints, in the words of JSON Schema, sorted.
 *
 * @throws {Error} when a printed type has no counterpart here.
 */
export function printedTypes(printed: string): string[] {
  const name = printed.toLowerCase();
  const types = printedNames[name];
  if (types === undefined) {
    throw new Error(`the printed type ${printed} has no counterpart`);
  }
  return types;
}

const printedNames: Record<string, string[]> = {
  "array of object": ["array"],
  bool: ["boolean"],
  boolean: ["boolean"],
  double: ["number"],
  float: ["number"],
  int: ["integer"],
  integer: ["integer"],
  "json array": ["array"],
  "list<string>": ["array"],
  map: ["object"],
  "map<string>[]string": ["object"],
  "map<string>string": ["object"],
  object: ["object"],
  string: ["string"],
  "string or int": ["integer", "string"],
  "string/int": ["integer", "string"],
  // the name of a structure of the page
  "subnet object": ["object"],
  // names a notation and no type
  yaml: ["yaml"],
};
