import { readdirSync, readFileSync } from "node:fs";

/** A bundled schema of the spec package's `dist/values`, as far as types come from it. */
interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  title?: string;
  description?: string;
  type?: string | string[];
  required?: string[];
  deprecated?: boolean;
  default?: unknown;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema;
  items?: Schema;
  "x-addon"?: string;
  "x-since"?: string | string[];
  "x-until"?: string;
  "x-secret"?: boolean;
  "x-must-fill"?: { since?: string; "any-of"?: string[][] };
  "x-extensible-enum"?: unknown[];
  "x-shown-empty"?: boolean;
}

const header = `/**
 * Generated from spec/values. Do not edit: change a schema there, then run \`npm run generate\`.
 */

`;

/**
 * Renders the types of every described add-on's values. An object has no index signature, so that a wrong type does not compile; that
 * other fields are allowed is up to the function that takes the values.
 *
 * @param folder File URL of the bundled schemas, with a slash at its end.
 * @returns the content of the TypeScript file.
 */
export function renderValues(folder: URL): string {
  const schemas = readdirSync(folder)
    .filter((file) => /^[^.]+\.json$/.test(file))
    .sort()
    .map((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Schema);
  const parts: Record<string, Schema> = Object.assign({}, ...schemas.map(({ $defs }) => $defs));
  const named = Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1));
  const names = schemas.map((schema) => schema["x-addon"] ?? "");
  return [
    header,
    ...named.map(
      ([name, part]) => `${comment(part)}export interface ${name} ${object(part, "")}\n\n`,
    ),
    ...schemas.map(
      (schema) =>
        `${comment(schema)}export interface ${typeName(schema)} ${object(schema, "")}\n\n`,
    ),
    "/** The described values by the name of their template. */\nexport interface KnownValues {\n",
    ...schemas.map((schema) => `  ${key(schema["x-addon"] ?? "")}: ${typeName(schema)};\n`),
    "}\n\n",
    constant("knownAddonNames", "The names of the templates whose values are described.", names),
    constant(
      "mustFillFields",
      "Fields on which the service insists, from a version on. `anyOf`: one of these paths below the field.",
      schemas.flatMap((schema) => mustFill(schema)),
    ),
    constant(
      "shownEmptyFields",
      "Fields that old templates have as an empty string, which a request may not.",
      [...new Set(schemas.flatMap((schema) => shownEmpty(schema, [])))],
    ),
  ].join("");
}

const constant = (name: string, text: string, value: unknown) =>
  `/** ${text} */\nexport const ${name} = ${JSON.stringify(value, null, 2)} as const;\n\n`;

const typeName = (schema: Schema) =>
  `${(schema["x-addon"] ?? "").replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}Values`;

const key = (name: string) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));

function comment(schema: Schema, indent = ""): string {
  const since = [schema["x-since"] ?? []].flat();
  const notes = [
    schema.description ?? "",
    ...(since.length > 0 ? [`From ${since.join(", ")} on.`] : []),
    ...(schema["x-until"] === undefined ? [] : [`Up to ${schema["x-until"]}.`]),
    ...("default" in schema ? [`Default: \`${JSON.stringify(schema.default)}\`.`] : []),
  ];
  const text = notes
    .filter((note) => note !== "")
    .join(" ")
    .replaceAll("*/", "* /");
  const tag = schema.deprecated ? `\n${indent} * @deprecated\n${indent} ` : " ";
  return text === ""
    ? ""
    : `${indent}/**${tag === " " ? "" : `\n${indent} *`} ${text}${tag}*/\n${indent}`;
}

function object(schema: Schema, indent: string): string {
  const inner = `${indent}  `;
  const fields = Object.entries(schema.properties ?? {}).map(([name, child]) => {
    const required = schema.required?.includes(name) ?? false;
    const type = typeOf(child, inner);
    return `${comment(child, inner) || inner}${key(name)}${required ? `: ${type}` : `?: ${type} | undefined`};\n`;
  });
  return `{\n${fields.join("")}${indent}}`;
}

function typeOf(schema: Schema, indent: string): string {
  if (schema.$ref !== undefined) {
    return schema.$ref.replace("#/$defs/", "");
  }
  const known = schema["x-extensible-enum"];
  const types = [schema.type ?? []].flat().map((type) => {
    if (type === "string" && known !== undefined) {
      return `${known.map((value) => JSON.stringify(value)).join(" | ")} | (string & {})`;
    }
    return (
      simpleTypes[type] ?? (type === "array" ? arrayOf(schema, indent) : objectOf(schema, indent))
    );
  });
  return (
    [...new Set(types)].join(" | ") || (schema.properties ? object(schema, indent) : "unknown")
  );
}

const simpleTypes: Record<string, string> = {
  string: "string",
  boolean: "boolean",
  integer: "number",
  number: "number",
};

function arrayOf({ items }: Schema, indent: string): string {
  return `readonly ${items === undefined ? "unknown" : grouped(typeOf(items, indent))}[]`;
}

const grouped = (type: string) =>
  type.includes(" | ") && !type.startsWith("{") ? `(${type})` : type;

function objectOf(schema: Schema, indent: string): string {
  if (schema.additionalProperties !== undefined && schema.properties === undefined) {
    const member = typeOf(schema.additionalProperties, indent);
    return `{ readonly [name: string]: ${member} }`;
  }
  // an object of which nothing is known, such as flow_control: `object`, which an interface fits too
  return schema.properties === undefined ? "object" : object(schema, indent);
}

function mustFill(schema: Schema, path: string[] = [], addon = schema["x-addon"]): object[] {
  const rule = schema["x-must-fill"];
  const own = rule
    ? [
        {
          addon,
          path,
          ...(rule.since !== undefined && { since: rule.since }),
          ...(rule["any-of"] && { anyOf: rule["any-of"] }),
        },
      ]
    : [];
  const below = Object.entries(schema.properties ?? {}).flatMap(([name, child]) =>
    mustFill(child, [...path, name], addon),
  );
  return [...own, ...below];
}

function shownEmpty(schema: Schema, path: string[]): string[] {
  const below = Object.entries(schema.properties ?? {}).flatMap(([name, child]) =>
    shownEmpty(child, [...path, name]),
  );
  return schema["x-shown-empty"] ? [path.join("."), ...below] : below;
}
