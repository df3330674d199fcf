import { readdirSync, readFileSync } from "node:fs";
import type { Schema as ValuesSchema } from "../../../spec/tools/values/schema.ts";
import { mustFill, shownEmpty } from "./values-facts.ts";
import { comment, key, object } from "./values-types.ts";

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
    .map((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as ValuesSchema);
  const parts: Record<string, ValuesSchema> = Object.assign(
    {},
    ...schemas.map(({ $defs }) => $defs),
  );
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

const typeName = (schema: ValuesSchema) =>
  `${(schema["x-addon"] ?? "").replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}Values`;
