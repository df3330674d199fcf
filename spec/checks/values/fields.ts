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
 * The types that a table prints, in the words of JSON Schema, sorted. A word that is no type, such as the notation `yaml` or a structure of
 * the page, stays as it is: it then differs from any schema, which the ledger explains.
 */
export const printedTypes = (printed: string): string[] =>
  printed
    .toLowerCase()
    .split(/\/| or /)
    .map(typeOf)
    .sort();

/** How tables print types, the most special first. */
const printedForms: [printed: RegExp, type: string][] = [
  [/^(array|list|json array)\b|\[\]$/, "array"],
  [/^map\b|\bobject$/, "object"],
  [/^bool(ean)?$/, "boolean"],
  [/^(int|integer|long)$/, "integer"],
  [/^(double|float|number)$/, "number"],
];

const typeOf = (printed: string): string =>
  printedForms.find(([form]) => form.test(printed))?.[1] ?? printed;
