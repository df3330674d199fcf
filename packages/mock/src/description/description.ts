import { isObject, type JsonObject } from "../json.ts";
import { dereference } from "./dereference.ts";
import { type Check, checkOf, type Operation, readOperations } from "./operation.ts";
import { findOperation, type Route } from "./router.ts";
import type { SchemaCompiler } from "./validator.ts";

/** A description whose operations are ready to route and validate requests. */
export interface Description {
  /** The document, with every `$ref` replaced by its target. */
  readonly document: JsonObject;
  /** All operations, in the order of the document. */
  readonly operations: readonly Operation[];
  /** Finds the operation for a method and a path, and the methods that the path has. */
  find(method: string, path: string): Route;
  /** Makes the check of another schema, compiled as those of the operations are. */
  check(schema: unknown, pointer: string): Check;
}

/**
 * Makes an OpenAPI 3.1 document in one piece ready to use.
 *
 * @throws TypeError when the document is not OpenAPI 3.1, has no operation, or a `$ref` points outside of it or to nothing.
 */
export function createDescription(source: unknown, compiler: SchemaCompiler): Description {
  const document = dereference(source);
  if (!isObject(document) || !String(document.openapi).startsWith("3.1")) {
    throw new TypeError("Description: expected an OpenAPI 3.1 document");
  }
  const operations = readOperations(document, compiler);
  if (operations.length === 0) {
    throw new TypeError("Description: /paths must have at least one operation, found none");
  }
  return {
    document,
    operations,
    find: (method, path) => findOperation(operations, method, path),
    check: (schema, pointer) => checkOf(compiler, schema, pointer),
  };
}
