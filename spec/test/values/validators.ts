import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { parse } from "yaml";
import type { Schema } from "../../tools/values/schema.ts";

const folder = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), "utf8");

/** The extensions that the schemas use, for a validator that is strict about unknown keywords. */
export const extensions: string[] = [
  "x-addon",
  "x-quality",
  "x-pages",
  "x-since",
  "x-until",
  "x-supplied-by",
  "x-must-fill",
  "x-secret",
  "x-evidence",
  "x-shown-empty",
  "x-correction",
  "x-extensible-enum",
  "x-examples",
];

/** What a body is: values of a request, values that an instance shows, or the input of a template version. */
export type Variant = "request" | "shown" | "input";
const folders = { request: "", shown: "shown/", input: "input/" };

/** The names of the add-ons in dist/values. */
export const names: string[] = readdirSync(new URL("dist/values/", folder))
  .filter((file) => /^[^.]+\.json$/.test(file))
  .map((file) => file.replace(".json", ""));

/** Reads a bundled schema of dist/values. */
export const readSchema = (name: string, variant: Variant = "request"): Schema =>
  JSON.parse(read(`dist/values/${folders[variant]}${name}.json`));

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
ajv.addVocabulary(extensions);
const compiled = new Map<string, ValidateFunction>();

/** What is wrong with a body, one line each. @throws {Error} when the add-on is not described. */
export function problems(name: string, variant: Variant, body: unknown): string[] {
  const key = `${variant} ${name}`;
  const validate = compiled.get(key) ?? ajv.compile(readSchema(name, variant));
  compiled.set(key, validate);
  validate(body);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** A recorded body of test/values/recorded. */
export interface RecordedValues {
  kind: "values" | "input";
  templateVersion: string;
  partial?: boolean;
  body: Record<string, unknown>;
}

/** The recorded bodies of one add-on; none where there is no file. */
export const recordedOf = (name: string): RecordedValues[] =>
  readdirSync(new URL("recorded/", import.meta.url)).includes(`${name}.yaml`)
    ? parse(read(`test/values/recorded/${name}.yaml`))
    : [];

/** The complete example of one add-on. */
export const exampleOf = (name: string): { addon: string; values: Record<string, unknown> } =>
  parse(read(`examples/values/${name}.yaml`));
