import type { Dict } from "./json.ts";

/** The keywords that speak of values of one type alone, or of any without changing which ones pass. */
const owned: Record<string, RegExp> = {
  any: /^(title|summary|description|examples?|externalDocs|\$(comment|defs)|default|(read|write)Only|deprecated|x-(?!extensible-enum$).*)$/,
  null: /^$/,
  boolean: /^$/,
  number: /^(multipleOf|minimum|maximum|exclusiveMinimum|exclusiveMaximum|format)$/,
  string: /^(minLength|maxLength|pattern|format|content[A-Z]\w+|x-extensible-enum)$/,
  array: /^(m(in|ax)Items|m(in|ax)Contains|contains|uniqueItems|prefixItems|unevaluatedItems)$/,
  object: /^((min|max|pattern|unevaluated)Properties|propertyNames|dependent\w+)$/,
};
/** The keywords that forms spell out. */
const structure =
  /^(type|enum|const|properties|required|additionalProperties|items|allOf|anyOf|oneOf)$/;

export const [, ...types] = Object.keys(owned) as [string, ...string[]];

/** What a schema says of values of one type, or of `any`. A keyword that is not listed above speaks of each type. */
export const factsOf = (schema: Dict, kind: string): Dict =>
  Object.fromEntries(
    Object.entries(schema).filter(([name, value]) => {
      const owners = Object.keys(owned).filter((type) => owned[type]?.test(name));
      const isOpen = owners.length === 0 && kind !== "any" && !structure.test(name);
      return (isOpen || owners.includes(kind)) && !saysNothing(name, value);
    }),
  );

/** Whether a keyword means the same as its absence. */
export const saysNothing = (keyword: string, value: unknown): boolean =>
  (value === 0 && /^min(Length|Items|Properties)$/.test(keyword)) ||
  (value === false &&
    /^(uniqueItems|required|deprecated|(read|write)Only|allow\w+)$/.test(keyword));
