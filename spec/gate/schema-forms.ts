import { pointerOf } from "../tools/linked.ts";
import { toKeys, toPointer } from "../tools/pointer.ts";
import {
  both,
  bothFacts,
  exclusive,
  type Form,
  isPossible,
  joinValues,
  withFacts,
} from "./join-forms.ts";
import { canonical, type Dict, dict, list, sorted } from "./json.ts";
import { nodeOf, type Reader } from "./nodes.ts";
import { isNote, saysNothing } from "./rules.ts";

/** The keywords that speak of values of one type alone. One that is not listed is taken to speak of all. */
const keywords: Record<string, RegExp> = {
  null: /^$/,
  boolean: /^$/,
  number: /^(multipleOf|minimum|maximum|exclusiveMinimum|exclusiveMaximum|format)$/,
  string: /^(minLength|maxLength|pattern|format|content[A-Z]\w+|x-extensible-enum)$/,
  array: /^(m(in|ax)Items|m(in|ax)Contains|contains|uniqueItems|prefixItems|unevaluatedItems)$/,
  object: /^((min|max|pattern|unevaluated)Properties|propertyNames|dependent\w+)$/,
};
const types = Object.keys(keywords);
/** The keywords that forms spell out. */
const structure =
  /^(type|enum|const|properties|required|additionalProperties|items|allOf|anyOf|oneOf)$/;

/**
 * Reads schemas that all have to hold as a list of forms, any of which may hold. Two ways of writing the same come out equal: `allOf`,
 * references, the order of alternatives, `null` as a type or as an alternative, constants and enums.
 */
export const schemaReader: Reader<unknown[]> = {
  read,
  id: (schemas) => schemas.map((schema) => pointerOf(schema) || canonical(schema)).join(),
  text: canonical,
};

function read(schemas: unknown[]) {
  const conditions = schemas.flatMap(conditionsOf);
  const forms = [true, ...conditions].map(formsOf).reduce(both);
  const facts = conditions
    .map((condition) => factsOf(dict(condition), isNote))
    .reduce(bothFacts, {});
  const type = types.filter((name) => forms.some(({ kind }) => kind === name));
  return { pointer: pointerOf(schemas[0]), facts, type, forms };
}

const conditionsOf = (schema: unknown): unknown[] => [
  ...list(dict(schema).allOf).flatMap(conditionsOf),
  schema,
];

const factsOf = (schema: Dict, isIncluded: (name: string) => boolean) =>
  Object.fromEntries(
    Object.entries(schema).filter(([name, value]) => isIncluded(name) && !saysNothing(name, value)),
  );

function formsOf(condition: unknown): Form[] {
  const schema = dict(condition);
  const named = schema.type === undefined ? types : [schema.type].flat();
  const own = types
    .filter((type) => named.includes(type) || (type === "number" && named.includes("integer")))
    .map((type) => formOf(schema, type, named));
  const branches = (name: "anyOf" | "oneOf") =>
    list(schema[name]).map((branch) => {
      const { facts, forms } = read([branch]);
      return forms.map((form) => withFacts(form, facts));
    });
  return [
    condition === false ? [] : own.filter(isPossible),
    ...("anyOf" in schema ? [joinValues(branches("anyOf").flat())] : []),
    ...("oneOf" in schema ? [exclusive(branches("oneOf"))] : []),
  ].reduce(both);
}

function formOf(schema: Dict, kind: string, named: unknown[]): Form {
  const pointer = pointerOf(schema);
  const facts = factsOf(schema, (name) => {
    const owners = types.filter((type) => keywords[type]?.test(name));
    return owners.length > 0 ? owners.includes(kind) : !isNote(name) && !structure.test(name);
  });
  if (kind === "number" && !named.includes("number")) {
    facts.integer = true;
  }
  const parts: Form["parts"] = {};
  const add = (name: string, inner: string, at: string, shape: unknown) => {
    parts[name] = nodeOf(inner, { pointer: at, shape: shape === undefined ? [] : [shape] });
    return parts[name];
  };
  if (kind === "object") {
    for (const [name, each] of Object.entries(dict(schema.properties))) {
      add(`.${name}`, "property", toPointer([...toKeys(pointer), "properties", name]), each);
    }
    for (const name of list(schema.required).map((each) => `.${each}`)) {
      const field = parts[name] ?? add(name, "unlisted", `${pointer}/required`, undefined);
      field.facts.required = true;
    }
    add("{*}", "map", `${pointer}/additionalProperties`, schema.additionalProperties);
  }
  if (kind === "array") {
    add("[]", "items", `${pointer}/items`, schema.items);
  }
  const lists = ["const" in schema ? [schema.const] : undefined, schema.enum].filter(Array.isArray);
  const values = lists.map((all) => ({
    enum: sorted(all.filter((each) => kindOf(each) === kind)),
  }));
  return nodeOf(kind, { pointer, facts: [facts, ...values].reduce(bothFacts), parts });
}

function kindOf(value: unknown): string {
  const composite = Array.isArray(value) ? "array" : typeof value;
  return value === null ? "null" : composite;
}
