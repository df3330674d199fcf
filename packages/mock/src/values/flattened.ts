import { isObject, type JsonObject } from "../json.ts";
import { type ValuesSchema, valuesSchema } from "./schema.ts";

/** JSON pointer into `values` of the first field that is described as an object or a list, and that is a string; `undefined` for none. */
export function flattenedField(template: string, values: JsonObject): string | undefined {
  const schema = valuesSchema(template);
  return schema === undefined ? undefined : search(values, schema, "");
}

function search(value: unknown, schema: ValuesSchema, pointer: string): string | undefined {
  if (typeof value === "string") {
    const isNested = schema.type === "object" || schema.type === "array";
    return isNested && value !== "" ? pointer : undefined;
  }
  if (!isObject(value)) {
    return undefined;
  }
  for (const [name, child] of Object.entries(schema.properties ?? {})) {
    const found = Object.hasOwn(value, name)
      ? search(value[name], child, `${pointer}/${name}`)
      : undefined;
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}
