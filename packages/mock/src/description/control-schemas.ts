import { isObject, type JsonObject } from "../json.ts";
import type { Description } from "./description.ts";

/** The schema of a scenario rule. */
export function ruleSchema(control: Description): JsonObject {
  return schemaIn(control, "Scenario");
}

/** The schema of a state file. */
export function keptStateSchema(control: Description): JsonObject {
  return schemaIn(control, "KeptState");
}

function schemaIn({ document }: Description, name: string): JsonObject {
  const { components } = document;
  const schemas = isObject(components) ? components.schemas : undefined;
  const schema = isObject(schemas) ? schemas[name] : undefined;
  if (!isObject(schema)) {
    throw new TypeError(`control.openapi.yaml: /components/schemas/${name} is missing`);
  }
  return schema;
}
