import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import { isObject, type JsonObject } from "../engine/wire.ts";
import { dereference } from "./dereference.ts";

/** Checks a value; answers what is wrong with it, nothing when it is right. */
type Check = (value: unknown) => readonly ErrorObject[];

/** A parameter of the path or the query. */
export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly check: Check;
}

/** An operation of the description, with its rules ready to be applied. */
export interface Operation {
  readonly id: string;
  /** Upper case. */
  readonly method: string;
  /** Parts of the path between slashes; a parameter has the form `{name}`. */
  readonly segments: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly body: { readonly required: boolean; readonly check: Check } | undefined;
  /** Whether credentials are asked for. */
  readonly secured: boolean;
  /** Check for the body of an answer, or `undefined` when the status or media type is not declared. */
  answer(status: number, mediaType: string): Check | undefined;
  /** Bodies of the named examples of a declared status, by name. */
  examples(status: number): Readonly<Record<string, unknown>>;
}

/** A description that is ready to be used. */
export interface Description {
  /** The document, with every `$ref` replaced. */
  readonly document: JsonObject;
  readonly operations: readonly Operation[];
  /** What a method and a path are for. */
  find(method: string, path: string): Found;
}

/** The operation for a method and a path, and the methods that the path has. */
export interface Found {
  readonly operation: Operation | undefined;
  readonly allow: readonly string[];
}

const methods = ["get", "put", "post", "delete", "patch", "head", "options", "trace"];

/**
 * Makes an OpenAPI 3.1 document ready to be used.
 *
 * @throws TypeError when the document is none.
 */
export function readDescription(source: unknown): Description {
  const document = dereference(source);
  if (!isObject(document) || !String(document.openapi).startsWith("3.1")) {
    throw new TypeError("Description: expected an OpenAPI 3.1 document");
  }
  // strict is off because OpenAPI adds keywords of its own, which JSON Schema passes over.
  const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true });
  // the package is CommonJS: bundlers and Node disagree on where its default export is
  const addFormats = (ajvFormats as unknown as { default?: unknown }).default ?? ajvFormats;
  (addFormats as (target: Ajv2020) => void)(ajv);
  const operations = Object.entries(objectAt(document, "paths")).flatMap(([path, item]) =>
    methods.flatMap((method) =>
      isObject(item) && isObject(item[method])
        ? readOperation(ajv, document, path, method, item)
        : [],
    ),
  );
  return { document, operations, find: (method, path) => find(operations, method, path) };
}

function find(operations: readonly Operation[], method: string, path: string): Found {
  const parts = path.split("/");
  if (path.includes("%")) {
    parts.forEach((part, index) => {
      parts[index] = decodeURIComponent(part);
    });
  }
  const allow: string[] = [];
  let operation: Operation | undefined;
  for (const candidate of operations) {
    if (matches(candidate.segments, parts)) {
      allow.push(candidate.method);
      operation ??= candidate.method === method ? candidate : undefined;
    }
  }
  return { operation, allow };
}

/** Whether a path has this form. A parameter takes any part, even an empty one, which its schema then refuses. */
function matches(segments: readonly string[], parts: readonly string[]): boolean {
  if (segments.length !== parts.length) {
    return false;
  }
  for (const [index, segment] of segments.entries()) {
    if (segment !== parts[index] && !segment.startsWith("{")) {
      return false;
    }
  }
  return true;
}

function readOperation(
  ajv: Ajv2020,
  document: JsonObject,
  path: string,
  method: string,
  item: JsonObject,
): Operation {
  const operation = objectAt(item, method);
  const responses = objectAt(operation, "responses");
  const response = (status: number) => objectAt(responses, responses[status] ? status : "default");
  const parameters = [...listAt(item, "parameters"), ...listAt(operation, "parameters")];
  const security = operation.security ?? document.security;
  const body = operation.requestBody;
  return {
    id: String(operation.operationId ?? `${method} ${path}`),
    method: method.toUpperCase(),
    segments: path.split("/"),
    parameters: parameters.filter(isObject).map((parameter) => ({
      name: String(parameter.name),
      in: String(parameter.in),
      required: parameter.required === true,
      check: checkOf(ajv, parameter.schema),
    })),
    body: isObject(body)
      ? { required: body.required === true, check: checkOf(ajv, contentOf(body).schema) }
      : undefined,
    secured: Array.isArray(security) && security.length > 0,
    answer(status, mediaType) {
      const content = objectAt(objectAt(response(status), "content"), mediaType);
      return isObject(content.schema) ? checkOf(ajv, content.schema) : undefined;
    },
    examples: (status) =>
      Object.fromEntries(
        Object.entries(objectAt(contentOf(response(status)), "examples")).map(([name, example]) => [
          name,
          isObject(example) ? example.value : undefined,
        ]),
      ),
  };
}

function contentOf(owner: JsonObject): JsonObject {
  return objectAt(objectAt(owner, "content"), "application/json");
}

/** Ajv keeps what it compiled by the identity of the schema, so asking again is cheap. */
function checkOf(ajv: Ajv2020, schema: unknown): Check {
  const validate: ValidateFunction = ajv.compile(isObject(schema) ? schema : {});
  return (value) => (validate(value) ? [] : (validate.errors ?? []));
}

function objectAt(owner: JsonObject, name: string | number): JsonObject {
  const value = owner[name];
  return isObject(value) ? value : {};
}

function listAt(owner: JsonObject, name: string): unknown[] {
  const value = owner[name];
  return Array.isArray(value) ? value : [];
}
