import type { Description } from "./openapi.ts";

/** Where pages say what each known value of a schema means. All others that name the values link to it. */
export function meaningsAt(name: string): string {
  return name === "AddonStatus" ? "lifecycle.html#states" : `schemas/${name}.html`;
}

/**
 * The description without the tables of values in the texts of schemas that have `x-enum-descriptions`. The tables are for tools that
 * show the text alone; pages show the same meanings once, from `x-enum-descriptions`.
 */
export function withoutValueTables(description: Description): Description {
  const { components } = description;
  const schemas = Object.entries(components.schemas).map(([name, schema]) => [
    name,
    schema["x-enum-descriptions"] && schema.description
      ? { ...schema, description: schema.description.replaceAll(/^\|.*\n?/gm, "").trim() }
      : schema,
  ]);
  return {
    ...description,
    components: { ...components, schemas: Object.fromEntries(schemas) },
  };
}
