import { canonical } from "./json.ts";
import type { Node } from "./nodes.ts";

export type Pair<T> = [old: T, now: T];

/**
 * Pairs the forms of each kind that both lists have: first those that are written alike, then those that have most in common.
 * `isWhole` tells whether both have the same kinds.
 */
export function pairsOf(...lists: Pair<Node[]>) {
  const kinds = [...new Set(lists.flat().map(({ kind }) => kind))];
  const groups = kinds.map((kind) =>
    lists.map((forms) => forms.filter((form) => form.kind === kind)),
  );
  const shared = groups.filter((group) => group.every(({ length }) => length > 0));
  const pairs = shared.flatMap(([old = [], now = []]) => pairsOfKind(old, now));
  return { pairs, isWhole: shared.length === groups.length };
}

function pairsOfKind(old: Node[], now: Node[]): Pair<Node | undefined>[] {
  const pairs = old.flatMap((one) => now.map((other): Pair<Node> => [one, other]));
  const [best] = pairs.sort((a, b) => common(...b) - common(...a));
  if (best === undefined) {
    return old.length > 0
      ? old.map((form) => [form, undefined])
      : now.map((form) => [undefined, form]);
  }
  const without = (forms: Node[]) => forms.filter((form) => !best.includes(form));
  return [best, ...pairsOfKind(without(old), without(now))];
}

function common(...forms: Pair<Node>): number {
  const [mine, theirs] = forms.map(wordsOf) as Pair<string[]>;
  return mine.filter((word) => theirs.includes(word)).length / (mine.length + theirs.length);
}

const known = new WeakMap<Node, string[]>();

function wordsOf(form: Node): string[] {
  const words = known.get(form) ?? [
    ...Object.entries({ kind: form.kind, ...form.facts }).map(canonical),
    ...Object.entries(form.parts).flatMap(([name, { facts, shapes }]) => [
      ...[name, name + canonical(facts), name + shapes.map((shape) => shape.text())],
    ]),
  ];
  known.set(form, words);
  return words;
}
