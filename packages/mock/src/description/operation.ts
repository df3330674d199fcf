import { isObject, type JsonObject } from "../json.ts";
import { explain } from "./explain.ts";
import type { SchemaCompiler } from "./validator.ts";
import type { Violation } from "./violation.ts";

/** Checks a value against a schema. Returns what is wrong with it, or an empty list. */
export type Check = (value: unknown) => Violation[];

/** A parameter of the path, the query or the headers. */
export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly check: Check;
}

/** An operation of a description, with the checks of its parameters, body and responses. */
export interface Operation {
  readonly id: string;
  /** Upper case. */
  readonly method: string;
  /** Parts of the path between slashes; a parameter has the form `{name}`. */
  readonly segments: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly body: { readonly required: boolean; readonly check: Check } | undefined;
  /** Whether the operation needs credentials. */
  readonly secured: boolean;
  /** Check for the body of a response, or `undefined` when the status or media type is not declared. */
  response(status: number, mediaType: string): Check | undefined;
  /** The first declared status of a success, 200 where there is none. */
  readonly successStatus: number;
  /** Whether a status is declared, by itself or by `default`. */
  declares(status: number): boolean;
  /** Bodies of the named examples of a declared status, by name. */
  examples(status: number): Readonly<Record<string, unknown>>;
}

const methods = ["get", "put", "post", "delete", "patch", "head", "options", "trace"];

/** Reads all operations of a dereferenced document. */
export function readOperations(document: JsonObject, compiler: SchemaCompiler): Operation[] {
  return Object.entries(objectAt(document, "paths")).flatMap(([path, item]) =>
    methods.flatMap((method) =>
      isObject(item) && isObject(item[method])
        ? readOperation(compiler, document, path, method, item)
        : [],
    ),
  );
}

function readOperation(
  compiler: SchemaCompiler,
  document: JsonObject,
  path: string,
  method: string,
  item: JsonObject,
): Operation {
  const operation = objectAt(item, method);
  const pointer = pointerTo("paths", path, method);
  const parametersOf = (owner: JsonObject, at: string) =>
    listAt(owner, "parameters").flatMap((parameter, index): Parameter[] => {
      if (!isObject(parameter)) {
        return [];
      }
      const { name, in: place, required, schema } = parameter;
      const where = `${place} parameter ${name}`;
      return [
        {
          name: String(name),
          in: String(place),
          required: required === true,
          check: checkOf(compiler, schema, `${at}/parameters/${index}/schema`, where),
        },
      ];
    });
  const responses = objectAt(operation, "responses");
  const statusIn = (status: number) => (responses[status] ? String(status) : "default");
  const security = operation.security ?? document.security;
  const body = operation.requestBody;
  return {
    id: String(operation.operationId ?? `${method} ${path}`),
    method: method.toUpperCase(),
    segments: path.split("/"),
    parameters: [
      ...parametersOf(item, pointerTo("paths", path)),
      ...parametersOf(operation, pointer),
    ],
    body: isObject(body)
      ? {
          required: body.required === true,
          check: checkOf(
            compiler,
            contentOf(body).schema,
            `${pointer}/requestBody${pointerTo("content", "application/json", "schema")}`,
          ),
        }
      : undefined,
    secured: Array.isArray(security) && security.length > 0,
    response(status, mediaType) {
      const key = statusIn(status);
      const content = objectAt(objectAt(objectAt(responses, key), "content"), mediaType);
      const at = pointerTo("responses", key, "content", mediaType, "schema");
      return isObject(content.schema) ? checkOf(compiler, content.schema, pointer + at) : undefined;
    },
    successStatus: Number(Object.keys(responses).find((status) => /^2\d\d$/.test(status)) ?? 200),
    declares: (status) => isObject(responses[statusIn(status)]),
    examples: (status) =>
      Object.fromEntries(
        Object.entries(objectAt(contentOf(objectAt(responses, statusIn(status))), "examples")).map(
          ([name, example]) => [name, isObject(example) ? example.value : undefined],
        ),
      ),
  };
}

/** Makes the check of a schema. @param within - Name of the part of the request, when it is not the body. */
export function checkOf(
  compiler: SchemaCompiler,
  schema: unknown,
  pointer: string,
  within?: string,
): Check {
  const validate = compiler(schema, pointer);
  return (value) => {
    const errors = validate(value);
    return errors.length === 0 ? [] : explain(errors, value, within);
  };
}

/** The JSON pointer that leads through these names. */
function pointerTo(...names: readonly string[]): string {
  return names.map((name) => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function contentOf(owner: JsonObject): JsonObject {
  return objectAt(objectAt(owner, "content"), "application/json");
}

function objectAt(owner: JsonObject, name: string | number): JsonObject {
  const value = owner[name];
  return isObject(value) ? value : {};
}

function listAt(owner: JsonObject, name: string): unknown[] {
  const value = owner[name];
  return Array.isArray(value) ? value : [];
}
