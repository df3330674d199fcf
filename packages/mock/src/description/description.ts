import { isObject, type JsonObject } from "../engine/wire.ts";
import { compileSchemas, type SchemaCompiler } from "./compile.ts";
import { dereference } from "./dereference.ts";
import { type Operation, readOperations } from "./operation.ts";
import { findOperation, type Route } from "./router.ts";

/** A description whose operations are ready to route and validate requests. */
export interface Description {
  /** The document, with every `$ref` replaced by its target. */
  readonly document: JsonObject;
  /** All operations, in the order of the document. */
  readonly operations: readonly Operation[];
  /** Finds the operation for a method and a path, and the methods that the path has. */
  find(method: string, path: string): Route;
}

/**
 * Reads an OpenAPI 3.1 document in one piece.
 *
 * @param compiler - Compiles its schemas; by default Ajv, now.
 * @throws TypeError when the document is not OpenAPI 3.1, or a `$ref` points outside of it or to nothing.
 */
export function readDescription(
  source: unknown,
  compiler: SchemaCompiler = compileSchemas(),
): Description {
  const document = dereference(source);
  if (!isObject(document) || !String(document.openapi).startsWith("3.1")) {
    throw new TypeError("Description: expected an OpenAPI 3.1 document");
  }
  const operations = readOperations(document, compiler);
  return { document, operations, find: (method, path) => findOperation(operations, method, path) };
}
