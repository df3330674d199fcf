import { isObject, type JsonObject } from "../json.ts";
import { type ValuesSchema, valuesSchema } from "./schema.ts";

/** JSON pointer into `values` of the first field that is described as an object or a list, and that is a string; `undefined` for none. */
export function flattenedField(template: string, values: JsonObject): string | undefined {
  const schema = valuesSchema(template);
  return schema === undefined ? undefined : search(values, schema);
}

/** Pointer from a value to the first such field in it. */
function search(value: unknown, schema: ValuesSchema): string | undefined {
  if (typeof value === "string") {
    const isNested = schema.type === "object" || schema.type === "array";
    return isNested && value !== "" ? "" : undefined;
  }
  if (!isObject(value)) {
    return undefined;
  }
  const { properties = {} } = schema;
  for (const name of Object.keys(value)) {
    const found = Object.hasOwn(properties, name)
      ? search(value[name], properties[name] ?? {})
      : undefined;
    if (found !== undefined) {
      return `/${name}${found}`;
    }
  }
  return undefined;
}
