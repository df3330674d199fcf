import { maxViolations } from "../defaults.ts";
import { didYouMean } from "../description/did-you-mean.ts";
import { isObject, type JsonObject } from "../json.ts";
import { problemOf } from "./keywords.ts";
import { type ValuesSchema, valuesSchema } from "./schema.ts";
import type { RequestWarning } from "./warning.ts";

/**
 * Compares values with what is known of a template: types and bounds, names that are misspelled, and quotas of containers that the add-on
 * does not have. Nothing is known of a template that is not described.
 *
 * @param limit - Max number of warnings: to guess what each of very many names means would take seconds.
 */
export function schemaWarnings(
  template: string,
  values: JsonObject,
  limit: number = maxViolations,
): RequestWarning[] {
  const found: RequestWarning[] = [];
  const schema = valuesSchema(template);
  if (schema !== undefined) {
    visit(values, schema, "/spec/values");
  }
  return found;

  function visit(value: unknown, schema: ValuesSchema, pointer: string): void {
    if (found.length >= limit) {
      return;
    }
    const problem = problemOf(value, schema) ?? unknownContainer(value, schema);
    if (problem !== undefined) {
      found.push({ pointer, message: problem });
    }
    if (Array.isArray(value)) {
      const { items } = schema;
      for (let index = 0; items !== undefined && index < value.length; index++) {
        visit(value[index], items, `${pointer}/${index}`);
      }
    } else if (isObject(value)) {
      visitFields(value, schema, pointer);
    }
  }
  function visitFields(value: JsonObject, schema: ValuesSchema, pointer: string): void {
    const { properties, additionalProperties, required = [] } = schema;
    for (const name of required) {
      if (!Object.hasOwn(value, name)) {
        found.push({ pointer, message: `must have ${name}` });
      }
    }
    for (const name of Object.keys(value)) {
      if (found.length >= limit) {
        return;
      }
      const described = properties !== undefined && Object.hasOwn(properties, name);
      const child = described ? properties[name] : additionalProperties;
      const at = `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      if (child !== undefined) {
        visit(value[name], child, at);
      } else if (properties !== undefined) {
        const guess = didYouMean(name, Object.keys(properties));
        const hint = guess === undefined ? "" : `: did you mean ${JSON.stringify(guess)}?`;
        found.push({ pointer: at, message: `is not a described field of ${template}${hint}` });
      }
    }
  }
}

function unknownContainer(value: unknown, { known }: ValuesSchema): string | undefined {
  return known === undefined || known.includes(value)
    ? undefined
    : `is not a known container; known: ${known.join(", ")}`;
}
