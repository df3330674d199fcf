import { readFileSync } from "node:fs";
import { Ajv, type AnySchemaObject } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { at, toPointer } from "../tools/pointer.ts";

interface Operation {
  operationId: string;
  requestBody?: object;
  responses: Record<string, object>;
}

/** Where a body belongs: to the request of an operation, or to its response with one status. */
export interface Place {
  operation: string;
  kind: "request" | "response";
  status?: number;
  mediaType?: string;
}

/** Validates against one bundle. What comes back is what is wrong, one line each; nothing when all is well. */
export interface Validator {
  /** @throws {Error} when the bundle has no such operation, or no schema at the place. */
  problems(place: Place, body: unknown): string[];
  /** Validates against the schema at a pointer. @throws {Error} when there is none. */
  problemsOf(pointer: string, value: unknown): string[];
}

/** Reads a bundle of `dist/`. */
export const readBundle = (name: string): AnySchemaObject =>
  JSON.parse(readFileSync(new URL(`../dist/${name}`, import.meta.url), "utf8"));

/** Makes a validator with Ajv: JSON Schema 2020-12 for OpenAPI 3.1; for 3.0 an older draft, in which Ajv knows `nullable`. */
export function createValidator(bundle: AnySchemaObject): Validator {
  // OpenAPI has keywords of its own around its schemas, so that Ajv cannot be strict about unknown ones
  const options = { strict: false, allErrors: true };
  const ajv = `${bundle.openapi}`.startsWith("3.0") ? new Ajv(options) : new Ajv2020(options);
  formats.default(ajv);
  ajv.addSchema(bundle, "bundle");

  const problemsOf = (pointer: string, value: unknown) => {
    const [, ...keys] = pointer.split("/");
    const validate = ajv.getSchema(`bundle#/${keys.map(encodeURIComponent).join("/")}`);
    if (validate === undefined) {
      throw new Error(`the bundle has no schema at ${pointer}`);
    }
    validate(value);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
  return {
    problemsOf,
    problems: (place, body) => problemsOf(schemaPointer(bundle, place), body),
  };
}

function schemaPointer(bundle: AnySchemaObject, place: Place): string {
  const { operation, kind, status, mediaType = "application/json" } = place;
  const { pointer, node } = findOperation(bundle, operation);
  const declared = `${status}` in node.responses ? `${status}` : "default";
  const body = `${pointer}/${kind === "request" ? "requestBody" : `responses/${declared}`}`;
  const target = (at(bundle, body) as { $ref?: string }).$ref ?? body;
  return `${target}/content/${mediaType.replace("/", "~1")}/schema`;
}

function findOperation(bundle: AnySchemaObject, id: string): { pointer: string; node: Operation } {
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

/** The validator of the description itself. */
export const validator: Validator = createValidator(readBundle("openapi.json"));
