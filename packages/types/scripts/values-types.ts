import type { Schema as ValuesSchema } from "../../../spec/tools/values/schema.ts";

/** The comment above a type or a field, which ends where that begins. */
export function comment(schema: ValuesSchema, indent = ""): string {
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

/** An object type with the fields of a schema. */
export function object(schema: ValuesSchema, indent: string): string {
  const inner = `${indent}  `;
  const fields = Object.entries(schema.properties ?? {}).map(([name, child]) => {
    const required = schema.required?.includes(name) ?? false;
    const type = typeOf(child, inner);
    return `${comment(child, inner) || inner}${key(name)}${required ? `: ${type}` : `?: ${type} | undefined`};\n`;
  });
  return `{\n${fields.join("")}${indent}}`;
}

function typeOf(schema: ValuesSchema, indent: string): string {
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

function arrayOf({ items }: ValuesSchema, indent: string): string {
  return `readonly ${items === undefined ? "unknown" : grouped(typeOf(items, indent))}[]`;
}

const grouped = (type: string) =>
  type.includes(" | ") && !type.startsWith("{") ? `(${type})` : type;

function objectOf(schema: ValuesSchema, indent: string): string {
  if (schema.additionalProperties !== undefined && schema.properties === undefined) {
    const entry = typeOf(schema.additionalProperties, indent);
    return `{ readonly [name: string]: ${entry} }`;
  }
  // an object of which nothing is known, such as flow_control: `object`, which an interface fits too
  return schema.properties === undefined ? "object" : object(schema, indent);
}

/** A name as a field has it in TypeScript. */
export const key = (name: string): string =>
  /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
