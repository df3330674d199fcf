import type { ErrorObject } from "ajv/dist/2020.js";

/** Validates a value. Returns its errors, or an empty list. */
type Validator = (value: unknown) => readonly ErrorObject[];

/**
 * Makes the validator of a schema.
 *
 * @param pointer - Where the schema is in the dereferenced document, as a JSON pointer.
 */
export type SchemaCompiler = (schema: unknown, pointer: string) => Validator;
