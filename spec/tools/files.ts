import { readFileSync, writeFileSync } from "node:fs";
import { parse, stringify } from "yaml";

const dist = new URL("../dist/", import.meta.url);

/** Reads a YAML or JSON file of this package, by its path from the package's folder. */
export const readYaml = (path: string): unknown =>
  parse(readFileSync(new URL(path, new URL("../", import.meta.url)), "utf8"));

/** Reads a bundle of `dist/` by its name. @throws {Error} when `npm run build` has not made it yet. */
export const readBundle = <T = Bundle>(name: string): T =>
  JSON.parse(readFileSync(new URL(name, dist), "utf8")) as T;

/** Writes a file into `dist/`. */
export const writeDist = (name: string, text: string): void =>
  writeFileSync(new URL(name, dist), text);

/** A value as JSON, the way all files of `dist/` are written: a diff shows lines, and one space instead of two saves an eighth of what is installed. */
export const toJson = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** A value as YAML, without anchors, which few readers of OpenAPI follow. */
export const toYaml = (value: unknown): string =>
  stringify(value, { aliasDuplicateObjects: false });

/** A bundled description, as far as the tools and checks read it. */
export interface Bundle {
  openapi: string;
  info: {
    title: string;
    version: string;
    description: string;
    summary?: string;
    license: { identifier: string };
  };
  paths: Record<string, PathItem>;
  components: { schemas: Record<string, object> } & Record<string, Record<string, object>>;
}

/** One path: what its operations share, and the operations by method. */
export type PathItem = { parameters?: Reference<Parameter>[] } & Partial<Record<Method, Operation>>;

/** The methods that OpenAPI knows. */
export const methods = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
] as const;
/** A method of an operation, in lower case as OpenAPI spells it. */
export type Method = (typeof methods)[number];

/** A node, or a reference to one in the same document. */
export type Reference<T> = T | { $ref: string };

/** An operation, as far as the tools and checks read it. */
export interface Operation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  parameters?: Reference<Parameter>[];
  requestBody?: Reference<RequestBody>;
  responses: Record<string, Reference<object>>;
}

/** A parameter, as far as the tools read it. */
export interface Parameter {
  name: string;
  in: "query" | "path" | "header";
  required?: boolean;
  schema: { examples?: string[] };
}

/** A request body and the named examples of its media types. */
export interface RequestBody {
  content: Record<string, { examples?: Record<string, { value: unknown }> }>;
}

/** Every operation of a bundle with its path, its method and the parameters of both. */
export function operationsOf({ paths }: Pick<Bundle, "paths">): (Operation & {
  path: string;
  method: Method;
  parameters: Reference<Parameter>[];
})[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      const parameters = [...(item.parameters ?? []), ...(operation?.parameters ?? [])];
      return operation ? [{ ...operation, path, method, parameters }] : [];
    }),
  );
}
