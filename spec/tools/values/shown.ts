import { mapNodes, type Schema } from "./schema.ts";

/** What says how something is to be filled, or what it means: no concern of the variant. */
const left = new Set([
  "$schema",
  "title",
  "description",
  "examples",
  "x-examples",
  "x-pages",
  "x-quality",
  "x-must-fill",
  "required",
  "minimum",
  "maximum",
  "maxItems",
  "pattern",
]);

/**
 * Derives the variant for what templates and instances show. It is looser: nothing is required or has bounds, and where templates were
 * seen with an empty string in place of an object, array, number or boolean, that is valid too.
 */
export const shownVariant = (schema: Schema): Schema => ({
  ...mapNodes(schema, (node) => {
    const { type, ...rest } = Object.fromEntries(
      Object.entries(node).filter(([key]) => !left.has(key)),
    ) as Schema;
    if (!node["x-shown-empty"]) {
      return type === undefined ? rest : { type, ...rest };
    }
    return { anyOf: [{ const: "" }, { ...(type !== undefined && { type }), ...rest }] };
  }),
  $schema: schema.$schema ?? "",
  $id: `${schema.$id}:shown`,
});

/**
 * The variant for the `input` of a template version: `basic` as it is, and under `parameters` the custom settings and the flavors
 * `flavor1`, `flavor2` and so on.
 */
export function inputVariant(schema: Schema): Schema {
  const { $schema = "", $defs, properties = {} } = shownVariant(schema);
  const { basic = {}, custom = {}, flavor = {} } = properties;
  return {
    $schema,
    $id: `${schema.$id}:input`,
    type: "object",
    properties: {
      basic,
      parameters: {
        type: "object",
        properties: { custom },
        patternProperties: { "^flavor[0-9]+$": flavor },
      } as Schema,
    },
    ...($defs && { $defs }),
  };
}
