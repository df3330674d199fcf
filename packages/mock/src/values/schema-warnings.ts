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
  const schema = valuesSchema(template);
  const search: Search = { template, limit, found: [], path: [] };
  if (schema !== undefined) {
    visit(values, schema, search);
  }
  return search.found;
}

interface Search {
  readonly template: string;
  readonly limit: number;
  readonly found: RequestWarning[];
  /** Where the search is. A pointer is made of it for what is wrong alone: most is right. */
  readonly path: (string | number)[];
}

function report({ found, path }: Search, message: string): void {
  const names = path.map((name) => String(name).replaceAll("~", "~0").replaceAll("/", "~1"));
  found.push({ pointer: ["/spec/values", ...names].join("/"), message });
}

function visit(value: unknown, schema: ValuesSchema, search: Search): void {
  const { path, found, limit } = search;
  const problem = problemOf(value, schema) ?? unknownContainer(value, schema);
  if (problem !== undefined) {
    report(search, problem);
  }
  if (Array.isArray(value)) {
    const { items } = schema;
    for (let index = 0; items !== undefined && index < value.length; index++) {
      if (found.length >= limit) {
        return;
      }
      path.push(index);
      visit(value[index], items, search);
      path.pop();
    }
  } else if (isObject(value)) {
    visitFields(value, schema, search);
  }
}

function visitFields(value: JsonObject, schema: ValuesSchema, search: Search): void {
  const { properties, additionalProperties, required } = schema;
  for (const name of required ?? none) {
    if (!Object.hasOwn(value, name)) {
      report(search, `must have ${name}`);
    }
  }
  if (properties === undefined && additionalProperties === undefined) {
    return;
  }
  for (const name of Object.keys(value)) {
    if (search.found.length >= search.limit) {
      return;
    }
    search.path.push(name);
    const described = properties !== undefined && Object.hasOwn(properties, name);
    const child = described ? properties[name] : additionalProperties;
    if (child !== undefined) {
      visit(value[name], child, search);
    } else if (properties !== undefined) {
      const guess = didYouMean(name, Object.keys(properties));
      const hint = guess === undefined ? "" : `: did you mean ${JSON.stringify(guess)}?`;
      report(search, `is not a described field of ${search.template}${hint}`);
    }
    search.path.pop();
  }
}

const none: readonly string[] = [];

function unknownContainer(value: unknown, { known }: ValuesSchema): string | undefined {
  return known === undefined || known.includes(value)
    ? undefined
    : `is not a known container; known: ${known.join(", ")}`;
}
