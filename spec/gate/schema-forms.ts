import { pointerOf } from "../tools/linked.ts";
import { toKeys, toPointer } from "../tools/pointer.ts";
import { canonical, type Dict, dict, list } from "./json.ts";
import type { Node, Reader } from "./nodes.ts";
import { isNote, saysNothing } from "./rules.ts";

type Form = Node<unknown[]>;

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
  const forms = conditions.map(formsOf).reduce(both, formsOf(true));
  const notes = conditions
    .map((condition) => factsOf(dict(condition), isNote))
    .reduce(bothFacts, {});
  const type = types.filter((name) => forms.some(({ kind }) => kind === name));
  return { pointer: pointerOf(schemas[0]), facts: notes, type, forms };
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
    .map((type) => formOf(schema, type));
  const branches = (name: "anyOf" | "oneOf") =>
    list(schema[name]).map((branch) => {
      const { facts, forms } = read([branch]);
      return forms.map((form) => ({ ...form, facts: { ...form.facts, ...facts } }));
    });
  return [
    condition === false ? [] : own.filter(isPossible),
    ...("anyOf" in schema ? [joinValues(branches("anyOf").flat())] : []),
    ...("oneOf" in schema ? [exclusive(branches("oneOf"))] : []),
  ].reduce(both);
}

function formOf(schema: Dict, kind: string): Form {
  const pointer = pointerOf(schema);
  const isOthers = (name: string) =>
    types.some((type) => keywords[type]?.test(name)) || isNote(name);
  const facts = factsOf(
    schema,
    (name) => keywords[kind]?.test(name) || !(isOthers(name) || structure.test(name)),
  );
  const allowed = [
    ...("const" in schema ? [[schema.const]] : []),
    ...(schema.enum === undefined ? [] : [list(schema.enum)]),
  ];
  for (const values of allowed) {
    const own = sorted(values.filter((each) => kindOf(each) === kind));
    Object.assign(facts, bothFacts({ enum: own }, facts.enum ? { enum: facts.enum } : {}));
  }
  if (kind === "number" && schema.type !== undefined && ![schema.type].flat().includes("number")) {
    facts.integer = true;
  }
  const parts: Record<string, Form> = {};
  const add = (name: string, inner: string, at: string, schemas: unknown) => {
    parts[name] = {
      kind: inner,
      pointer: at,
      facts: {},
      parts: {},
      shape: schemas === undefined ? [] : [schemas],
    };
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
  return { kind, pointer, facts, parts };
}

/** Every pair of forms of one type that can both hold. */
const both = (one: Form[], other: Form[]): Form[] =>
  one
    .flatMap((a) => other.filter(({ kind }) => kind === a.kind).map((b) => merge(a, b)))
    .filter(isPossible);

/** Where one of the two does not list a field, its rule for further fields holds. */
const merge = (a: Form, b: Form): Form => ({
  kind: a.kind,
  pointer: b.pointer,
  facts: bothFacts(a.facts, b.facts),
  parts: Object.fromEntries(
    Object.keys({ ...a.parts, ...b.parts }).map((name) => {
      const [x, y] = [a.parts[name], b.parts[name]];
      const own = (x?.kind === "property" && y?.kind !== "property" ? x : (y ?? x)) as Form;
      const shape = [x ?? a.parts["{*}"], y ?? b.parts["{*}"]].flatMap((part) => part?.shape ?? []);
      return [name, { ...own, facts: bothFacts(x?.facts ?? {}, y?.facts ?? {}), shape }];
    }),
  ),
});

/** What has to hold at the same time: the values that are in both lists, else both rules. */
function bothFacts(a: Dict, b: Dict): Dict {
  const shared = Object.keys(a).filter(
    (name) => name in b && canonical(a[name]) !== canonical(b[name]),
  );
  const values = shared.map((name) => {
    const texts = list(b[name]).map(canonical);
    const common = list(a[name]).filter((each) => texts.includes(canonical(each)));
    return [name, name === "enum" ? common : { all: sorted([a[name], b[name]]) }];
  });
  return { ...a, ...b, ...Object.fromEntries(values) };
}

const isPossible = ({ facts }: Form) => facts.enum === undefined || list(facts.enum).length > 0;

/** Alternatives that only list values are one list. */
function joinValues(forms: Form[]): Form[] {
  const isList = ({ facts, parts }: Form) => Object.keys({ ...facts, ...parts }).join() === "enum";
  const groups = types.map((type) => forms.filter((form) => form.kind === type && isList(form)));
  const joined = groups.flatMap(([first, ...others]) => {
    const values = [first, ...others].flatMap((form) => list(form?.facts.enum));
    const unique = [...new Map(values.map((each) => [canonical(each), each])).values()];
    return first === undefined ? [] : [{ ...first, facts: { enum: sorted(unique) } }];
  });
  return [...forms.filter((form) => !isList(form)), ...joined];
}

/** Of several alternatives of one type, only one may hold. */
const exclusive = (branches: Form[][]): Form[] =>
  branches.flatMap((branch) =>
    branch.map((form) => {
      const others = branches.filter((each) => each !== branch).flat();
      const facts = { ...form.facts, oneOf: true };
      return others.some(({ kind }) => kind === form.kind) ? { ...form, facts } : form;
    }),
  );

const sorted = (values: unknown[]) =>
  [...values].sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1));

function kindOf(value: unknown): string {
  const composite = Array.isArray(value) ? "array" : typeof value;
  return value === null ? "null" : composite;
}
