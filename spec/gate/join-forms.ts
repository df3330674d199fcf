import { canonical, type Dict, list, sorted, without } from "./json.ts";
import type { Node } from "./nodes.ts";

/** What one schema, or one alternative of it, says of the values of one type. */
export type Form = Node<unknown[]>;

export const withFacts = (form: Form, facts: Dict): Form => ({
  ...form,
  facts: { ...form.facts, ...facts },
});

/** Every pair of forms of one type that can both hold. */
export const both = (one: Form[], other: Form[]): Form[] =>
  one
    .flatMap((a) => other.filter(({ kind }) => kind === a.kind).map((b) => merge(a, b)))
    .filter(isPossible);

/** Where one of the two does not list a field, its rule for further fields holds. */
const merge = (a: Form, b: Form): Form => ({
  ...b,
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
export function bothFacts(a: Dict, b: Dict): Dict {
  const shared = Object.keys(a).filter(
    (name) => name in b && canonical(a[name]) !== canonical(b[name]),
  );
  const values = shared.map((name) => {
    const [mine, theirs] = [a[name], b[name]];
    const common = without(mine, without(mine, theirs));
    return [name, name === "enum" ? common : { all: sorted([mine, theirs]) }];
  });
  return { ...a, ...b, ...Object.fromEntries(values) };
}

export const isPossible = ({ facts }: Form) =>
  facts.enum === undefined || list(facts.enum).length > 0;

/** Alternatives that only list values are one list. */
export function joinValues(forms: Form[]): Form[] {
  const isList = ({ facts, parts }: Form) => Object.keys({ ...facts, ...parts }).join() === "enum";
  const joined = [...new Set(forms.map(({ kind }) => kind))].flatMap((type) => {
    const lists = forms.filter((form) => form.kind === type && isList(form));
    const values = sorted(lists.flatMap(({ facts }) => list(facts.enum)));
    return lists.slice(0, 1).map((form) => withFacts(form, { enum: values }));
  });
  return [...forms.filter((form) => !isList(form)), ...joined];
}

/** Of several alternatives of one type, only one may hold. */
export const exclusive = (branches: Form[][]): Form[] =>
  branches.flatMap((branch) => {
    const others = branches.filter((each) => each !== branch).flat();
    const isShared = (form: Form) => others.some(({ kind }) => kind === form.kind);
    return branch.map((form) => (isShared(form) ? withFacts(form, { oneOf: true }) : form));
  });
