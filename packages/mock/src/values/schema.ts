import { values as embedded } from "../embedded.gen.ts";

/** What the mock needs of the schema of an add-on's values: the keywords that validate, and the known containers. */
export interface ValuesSchema {
  readonly type?: string | readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, ValuesSchema>>;
  readonly additionalProperties?: ValuesSchema;
  readonly items?: ValuesSchema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  /** Known values of an open set: names of containers. */
  readonly known?: readonly unknown[];
}

const read = new Map<string, ValuesSchema>();

/** The schema of a template's values; read on first use. `undefined` for a template that is not described. */
export function valuesSchema(template: string): ValuesSchema | undefined {
  const known = read.get(template);
  if (known !== undefined || !Object.hasOwn(embedded, template)) {
    return known;
  }
  const schema = JSON.parse(embedded[template] ?? "{}") as ValuesSchema;
  read.set(template, schema);
  return schema;
}
