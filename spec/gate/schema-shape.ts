import { toPointer } from "../tools/pointer.ts";
import { canonical, type Dict, dict, list, sorted, without } from "./json.ts";
import { factsOf, types } from "./keywords.ts";
import { pointerOf } from "./linked.ts";
import { type Node, nodeOf, type Shape } from "./nodes.ts";

/**
 * Reads schemas that all have to hold as a list of forms, any of which may hold. Two ways of writing the same come out equal: `allOf`,
 * references, the order of alternatives, `null` as a type or as an alternative, constants and enums.
 */
export function schemaShape(...schemas: unknown[]): Shape {
  let known: ReturnType<typeof read>;
  return {
    judge: "mock",
    id: schemas.map((schema) => pointerOf(schema) || canonical(schema)).join(),
    text: () => canonical(schemas),
    read: () => (known ??= read(schemas)),
    schemas,
  };
}

function read(schemas: unknown[]) {
  const conditions = schemas.flatMap(conditionsOf);
  const facts = conditions
    .map((condition) => factsOf(dict(condition), "any"))
    .reduce(bothFacts, {});
  const forms = (schemas.length > 0 ? conditions : [true]).map(formsOf).reduce(both);
  const type = types.filter((name) => forms.some(({ kind }) => kind === name));
  return { pointers: [pointerOf(schemas[0])], facts, type, forms };
}

const conditionsOf = (schema: unknown): unknown[] => [
  ...list(dict(schema).allOf).flatMap(conditionsOf),
  schema,
];

function formsOf(condition: unknown): Node[] {
  const schema = dict(condition);
  const branches = (name: string) =>
    list(schema[name]).flatMap((branch) => {
      const { facts, forms } = read([branch]);
      return forms.map((form) => withFacts(form, facts));
    });
  return [
    condition === false ? [] : types.map((type) => formOf(schema, type)).filter(isPossible),
    ...("anyOf" in schema ? [joinValues(branches("anyOf"))] : []),
    ...("oneOf" in schema ? [exclusive(branches("oneOf"))] : []),
  ].reduce(both);
}

/** What a schema says of the values of one type. Where it allows none, it lists none. */
function formOf(schema: Dict, kind: string): Node {
  const named = [schema.type ?? types].flat();
  const isInteger = kind === "number" && !named.includes(kind) && named.includes("integer");
  const lists = [
    ...(isInteger || named.includes(kind) ? [] : [[]]),
    ...("const" in schema ? [[schema.const]] : []),
    ...(Array.isArray(schema.enum) ? [schema.enum] : []),
  ];
  const values = lists.map((all) => ({
    enum: sorted(all.filter((each) => kindOf(each) === kind)),
  }));
  const own = { ...factsOf(schema, kind), ...(isInteger && { integer: true }) };
  const facts = [own, ...values].reduce(bothFacts);
  return nodeOf(kind, { pointers: [pointerOf(schema)], facts, parts: partsOf(schema, kind) });
}

function partsOf(schema: Dict, kind: string): Node["parts"] {
  const part = (inner: string, keys: string[], shape?: unknown) =>
    nodeOf(inner, {
      pointers: [pointerOf(schema) + toPointer(keys).slice(1)],
      shapes: [schemaShape(...(shape === undefined ? [] : [shape]))],
    });
  if (kind === "array") {
    return { "[]": part("items", ["items"], schema.items) };
  }
  if (kind !== "object") {
    return {};
  }
  const parts: Node["parts"] = {
    "{*}": part("map", ["additionalProperties"], schema.additionalProperties),
  };
  for (const [name, each] of Object.entries(dict(schema.properties))) {
    parts[`.${name}`] = part("property", ["properties", name], each);
  }
  for (const name of list(schema.required).map((each) => `.${each}`)) {
    parts[name] ??= part("unlisted", ["required"]);
    parts[name].facts.required = true;
  }
  return parts;
}

const kindOf = (value: unknown): string =>
  value === null ? "null" : Array.isArray(value) ? "array" : typeof value;

const withFacts = (form: Node, facts: Dict): Node => ({
  ...form,
  facts: { ...form.facts, ...facts },
});

/** Every pair of forms of one type that can both hold. */
const both = (one: Node[], other: Node[]): Node[] =>
  one
    .flatMap((a) => other.filter(({ kind }) => kind === a.kind).map((b) => merge(a, b)))
    .filter(isPossible);

const isPossible = ({ facts }: Node) => facts.enum === undefined || list(facts.enum).length > 0;

/** Where one of the two does not list a field, its rule for further fields holds. */
function merge(a: Node, b: Node): Node {
  const parts = Object.keys({ ...a.parts, ...b.parts }).map((name) => {
    const [x, y] = [a.parts[name], b.parts[name]];
    const own = (x?.kind === "property" && y?.kind !== "property" ? x : (y ?? x)) as Node;
    const known = [x ?? a.parts["{*}"], y ?? b.parts["{*}"]].flatMap((part) => part?.shapes ?? []);
    const shapes = [schemaShape(...known.flatMap(({ schemas = [] }) => schemas))];
    return [name, { ...own, facts: bothFacts(x?.facts ?? {}, y?.facts ?? {}), shapes }];
  });
  return { ...b, facts: bothFacts(a.facts, b.facts), parts: Object.fromEntries(parts) };
}

/** What has to hold at the same time: the values that are in both lists, else both rules. */
function bothFacts(a: Dict, b: Dict): Dict {
  const all = { ...a, ...b };
  for (const name of Object.keys(a).filter((each) => each in b)) {
    const rules = sorted([a[name], b[name]]);
    const either = rules.length > 1 ? { all: rules } : a[name];
    all[name] = name === "enum" ? without(a.enum, without(a.enum, b.enum)) : either;
  }
  return all;
}

/** Alternatives that only list values are one list. */
function joinValues(forms: Node[]): Node[] {
  const isList = ({ facts, parts }: Node) => Object.keys({ ...facts, ...parts }).join() === "enum";
  const joined = types.flatMap((type) => {
    const lists = forms.filter((form) => form.kind === type && isList(form));
    const values = sorted(lists.flatMap(({ facts }) => list(facts.enum)));
    return lists.slice(0, 1).map((form) => withFacts(form, { enum: values }));
  });
  return [...forms.filter((form) => !isList(form)), ...joined];
}

/** Of several alternatives of one type, only one may hold. */
const exclusive = (forms: Node[]): Node[] =>
  forms.map((form) => {
    const isShared = forms.filter(({ kind }) => kind === form.kind).length > 1;
    return isShared ? withFacts(form, { oneOf: true }) : form;
  });
