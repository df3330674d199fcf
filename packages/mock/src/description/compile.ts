import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import { isObject } from "../engine/wire.ts";

/** Validates a value. Returns its errors, or an empty list. */
type Validator = (value: unknown) => readonly ErrorObject[];

/**
 * Makes the validator of a schema.
 *
 * @param pointer - Where the schema is in the dereferenced document, as a JSON pointer.
 */
export type SchemaCompiler = (schema: unknown, pointer: string) => Validator;

/** Compiles schemas with Ajv. */
export function compileSchemas(): SchemaCompiler {
  // strict is off because OpenAPI adds keywords of its own, which JSON Schema ignores.
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  // the package is CommonJS: bundlers and Node disagree on where its default export is
  const addFormats = (ajvFormats as unknown as { default?: unknown }).default ?? ajvFormats;
  (addFormats as (target: Ajv2020) => void)(ajv);
  return (schema) => {
    // Ajv keeps what it compiled by the identity of the schema, so that asking again is cheap
    const validate = ajv.compile(isObject(schema) ? schema : {});
    return (value) => (validate(value) ? [] : (validate.errors ?? []));
  };
}
