import { readFileSync } from "node:fs";
import { Ajv2020 as Ajv, type AnySchema } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { at, toPointer } from "./walk/pointer.ts";

const bundle = JSON.parse(
  readFileSync(new URL("../dist/openapi.json", import.meta.url), "utf8"),
) as AnySchema;

// OpenAPI has keywords of its own around its schemas, so that Ajv cannot be strict about unknown ones
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
formats.default(ajv);
ajv.addSchema(bundle, "bundle");

interface Operation {
  operationId: string;
  requestBody?: object;
  responses: Record<string, object>;
}

/** Where a body belongs: to the request of an operation, or to its answer with one status. */
export interface Place {
  operation: string;
  kind: "request" | "response";
  status?: number;
  mediaType?: string;
}

/**
 * Validates a body against the bundle with Ajv, as JSON Schema 2020-12.
 *
 * @returns What is wrong with the body, one line each; nothing when it is valid.
 * @throws {Error} when the bundle has no such operation, or no schema at the place.
 */
export function problems(place: Place, body: unknown): string[] {
  return problemsOf(schemaPointer(place), body);
}

/** Validates a value against the schema at a pointer of the bundle. */
export function problemsOf(pointer: string, value: unknown): string[] {
  const reference = `bundle${pointer.split("/").map(encodeURIComponent).join("/")}`.replace(
    "bundle%23",
    "bundle#",
  );
  const validate = ajv.getSchema(reference);
  if (validate === undefined) {
    throw new Error(`the bundle has no schema at ${pointer}`);
  }
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function schemaPointer({ operation, kind, status, mediaType = "application/json" }: Place): string {
  const { pointer, node } = findOperation(operation);
  const answer = `${status}` in node.responses ? `${status}` : "default";
  const body = kind === "request" ? ["requestBody"] : ["responses", answer];
  const place = follow(`${pointer}${toPointer(body).slice(1)}`);
  return `${place}/content/${mediaType.replace("/", "~1")}/schema`;
}

function findOperation(id: string): { pointer: string; node: Operation } {
  const paths = at(bundle, "#/paths") as Record<string, Record<string, Operation>>;
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, node] of Object.entries(methods)) {
      if (node.operationId === id) {
        return { pointer: toPointer(["paths", path, method]), node };
      }
    }
  }
  throw new Error(`the bundle has no operation ${id}`);
}

const follow = (pointer: string): string =>
  (at(bundle, pointer) as { $ref?: string }).$ref ?? pointer;
