import { Ajv2020, type Options } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import { isObject } from "../json.ts";
import { createDescription, type Description } from "./description.ts";
import type { SchemaCompiler } from "./validator.ts";

/** Reads an OpenAPI 3.1 document in one piece, and compiles its schemas now. @throws TypeError when it cannot be used. */
export function readDescription(source: unknown): Description {
  return createDescription(source, compileSchemas());
}

/** Compiles schemas with Ajv. */
function compileSchemas(): SchemaCompiler {
  const ajv = createAjv();
  return (schema) => {
    // Ajv keeps what it compiled by the identity of the schema, so that asking again is cheap
    const validate = ajv.compile(isObject(schema) ? schema : {});
    return (value) => (validate(value) ? [] : (validate.errors ?? []));
  };
}

/** The validator, set up alike for what is compiled now and for what is compiled at build. */
export function createAjv(options: Options = {}): Ajv2020 {
  // strict is off because OpenAPI adds keywords of its own, which JSON Schema ignores.
  const ajv = new Ajv2020({ allErrors: true, strict: false, ...options });
  // the package is CommonJS: bundlers and Node disagree on where its default export is
  const addFormats = (ajvFormats as unknown as { default?: unknown }).default ?? ajvFormats;
  (addFormats as (target: Ajv2020) => void)(ajv);
  return ajv;
}
