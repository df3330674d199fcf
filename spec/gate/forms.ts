import { toPointer } from "../tools/pointer.ts";
import { both, type Dict, dict, list, type Pair, sorted, without } from "./json.ts";
import { placed, pointerOf } from "./linked.ts";
import { blank, type Part } from "./parts.ts";
import { factsOf, types } from "./rules.ts";

/**
 * Reads schemas that all have to hold as a list of forms, any of which may hold. Two ways of writing the same come out equal: `allOf`,
 * references, the order of alternatives, `null` as a type or as an alternative, constants and enums.
 */
export function readSchemas(schemas: unknown[]) {
  const conditions = schemas.flatMap(conditionsOf);
  const isPossible = ({ facts }: Part) => facts.enum === undefined || list(facts.enum).length > 0;
  const forms = conditions.map(formsOf).reduce(bothForms).filter(isPossible);
  const facts = conditions.map(commonFacts).reduce(bothFacts);
  return { forms, facts, types: types.filter((type) => forms.some((form) => form.type === type)) };
}

/** Pairs the forms that differ, by type. One without another has come or gone, unless all of its type have. */
export function changedForms(forms: Pair<Part[]>): Pair<Part | undefined>[] {
  return types.flatMap((type) => {
    const [old, now] = both(forms, (all) => all.filter((form) => form.type === type));
    const [went, came] = [without(old, now), without(now, old)];
    const length = old.length * now.length === 0 ? 0 : Math.max(went.length, came.length);
    return Array.from({ length }, (_, index): Pair<Part | undefined> => [went[index], came[index]]);
  });
}

const conditionsOf = (schema: unknown): unknown[] => [
  ...list(dict(schema).allOf).flatMap(conditionsOf),
  schema,
];

/** What a schema says of values of any type. */
function commonFacts(condition: unknown): Dict {
  const schema = dict(condition);
  const kinds = list(schema.oneOf).flatMap((each) => readSchemas([each]).types);
  // of alternatives without a type in common, no two can hold
  const isExclusive = new Set(kinds).size < kinds.length;
  return { ...factsOf(schema, "any"), ...(isExclusive && { oneOf: true }) };
}

function formsOf(condition: unknown): Part[] {
  const schema = dict(condition);
  const named = condition === false ? [] : [schema.type ?? types].flat();
  const isNamed = (type: string) =>
    named.includes(type) || (type === "number" && named.includes("integer"));
  const own = types.filter(isNamed).map((type) => formOf(schema, type));
  const unions = [schema.anyOf, schema.oneOf].filter(Array.isArray).map(alternatives);
  return [own, ...unions].reduce(bothForms);
}

/** The forms of alternatives. Those that only list values are one list. */
function alternatives(schemas: unknown[]): Part[] {
  const forms = schemas.flatMap((schema) => {
    const { facts, forms } = readSchemas([schema]);
    return forms.map((form) => withFacts(form, facts));
  });
  const isList = ({ facts, parts }: Part) => Object.keys({ ...facts, ...parts }).join() === "enum";
  const lists = forms.filter(isList);
  const joined = lists.map((form) => {
    const own = lists.filter(({ type }) => type === form.type);
    return withFacts(form, { enum: sorted(own.flatMap(({ facts }) => list(facts.enum))) });
  });
  return sorted([...without(forms, lists), ...joined]);
}

/** What a schema says of the values of one type. */
function formOf(schema: Dict, type: string): Part {
  const isWhole = type === "number" && ![schema.type ?? type].flat().includes(type);
  const lists = [schema.enum, "const" in schema ? [schema.const] : undefined].filter(Array.isArray);
  const facts = lists
    .map((all) => ({ enum: sorted(all.filter((each) => kindOf(each) === type)) }))
    .reduce(bothFacts, { ...factsOf(schema, type), ...(isWhole && { integer: true }) });
  const parts = fieldsOf(schema, type);
  return placed(pointerOf(schema), { ...blank, kind: "alternative", type, facts, parts });
}

function fieldsOf(schema: Dict, type: string): Part["parts"] {
  const required = list(schema.required).map((name) => `.${name}`);
  const fields: Part["parts"] = {};
  const add = (name: string, kind: string, keys: string[], inner: unknown = true) => {
    const facts = required.includes(name) ? { required: true } : {};
    const pointer = pointerOf(schema) + toPointer(keys).slice(1);
    fields[name] ??= placed(pointer, { ...blank, kind, steps: [name], facts, schemas: [inner] });
  };
  if (type === "array") {
    add("[]", "items", ["items"], schema.items);
  }
  if (type === "object") {
    add("{*}", "index", ["additionalProperties"], schema.additionalProperties);
    for (const [name, each] of Object.entries(dict(schema.properties))) {
      add(`.${name}`, "property", ["properties", name], each);
    }
    for (const name of required) {
      add(name, "unlisted", ["required"]);
    }
  }
  return fields;
}

const kindOf = (value: unknown): string =>
  value === null ? "null" : Array.isArray(value) ? "array" : typeof value;

const withFacts = (form: Part, facts: Dict): Part =>
  placed(pointerOf(form), { ...form, facts: { ...form.facts, ...facts } });

/** Every pair of forms of one type, as both have to hold. */
const bothForms = (one: Part[], other: Part[]): Part[] =>
  one.flatMap((a) => other.filter(({ type }) => type === a.type).map((b) => merge(a, b)));

/** Where one of the two does not list a field, its rule for further fields holds. */
function merge(a: Part, b: Part): Part {
  const parts = Object.keys({ ...a.parts, ...b.parts }).map((name) => {
    const [x, y] = [a.parts[name], b.parts[name]];
    const own = (x?.kind === "property" && y?.kind !== "property" ? x : (y ?? x)) as Part;
    const known = [x ?? a.parts["{*}"], y ?? b.parts["{*}"]];
    const schemas = [...new Set(known.flatMap((part) => part?.schemas ?? []))];
    const facts = bothFacts(x?.facts ?? {}, y?.facts ?? {});
    return [name, placed(pointerOf(own), { ...own, facts, schemas })];
  });
  const facts = bothFacts(a.facts, b.facts);
  return placed(pointerOf(b) || pointerOf(a), { ...b, facts, parts: Object.fromEntries(parts) });
}

/** What has to hold at the same time: the values that are in both lists, else both rules. */
function bothFacts(a: Dict, b: Dict): Dict {
  const all = { ...a, ...b };
  for (const name of Object.keys(a).filter((each) => each in b)) {
    const rules = sorted([a[name], b[name]]);
    const either = rules.length > 1 ? { all: rules } : a[name];
    all[name] =
      name === "enum" ? without(list(a.enum), without(list(a.enum), list(b.enum))) : either;
  }
  return all;
}
