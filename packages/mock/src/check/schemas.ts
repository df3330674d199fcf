import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import { isObject, type JsonObject } from "../engine/wire.ts";

/** Compiles the schema at a JSON pointer of the description. */
export type Compile = (pointer: string) => ValidateFunction;

/**
 * Makes the schemas of a description strict: a member that is not described and a state that is not
 * listed are refused, though clients pass over them. Who checks an endpoint wants to know of both.
 */
export function strictSchemas(document: JsonObject): Compile {
  const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true });
  const addFormats = (ajvFormats as unknown as { default?: unknown }).default ?? ajvFormats;
  (addFormats as (target: Ajv2020) => void)(ajv);
  ajv.addKeyword({
    keyword: "x-extensible-enum",
    validate: (known: readonly unknown[], value: unknown) => known.includes(value),
  });
  ajv.addSchema({ ...(close(document) as JsonObject), $id: "description" });
  return (pointer) => ajv.compile({ $ref: `description${pointer}` });
}

/** A copy in which each object that lists its members takes no others. */
function close(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(close);
  }
  if (!isObject(value)) {
    return value;
  }
  const copy = Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== "examples" && name !== "example")
      .map(([name, member]) => [name, close(member)]),
  );
  const lists =
    value.type === "object" && isObject(value.properties) && !("additionalProperties" in value);
  return lists ? { ...copy, additionalProperties: false } : copy;
}
