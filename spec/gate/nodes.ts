import { canonical, type Dict } from "./json.ts";
import { rate, type Verdict, type Way } from "./rules.ts";

/** A part of a description or of its types: an operation, a response, a field, or one form that a value may have. */
export interface Node<S> {
  kind: string;
  pointer: string;
  way?: Way | undefined;
  facts: Dict;
  parts: Record<string, Node<S>>;
  /** What the values of this part look like. */
  shape?: S | undefined;
}

export const nodeOf = <S>(kind: string, known: Partial<Node<S>> = {}): Node<S> => ({
  kind,
  pointer: "",
  facts: {},
  parts: {},
  ...known,
});

/** Reads a shape: what holds for all its values, its type as a whole, and the forms that values may have. */
export interface Reader<S> {
  read: (shape: S) => { pointer: string; facts: Dict; type: unknown; forms: Node<S>[] };
  /** What only the same shape has, wherever it is used. */
  id: (shape: S) => string;
  text: (shape: S) => string;
}

/** `keyword` is the kind of a part that came or went. */
export interface Difference {
  way: Way;
  place: string[];
  pointer: string;
  keyword: string;
  from: unknown;
  to: unknown;
  verdict: Verdict;
}
type Pair<T> = [old: T, now: T];
type Context = Pick<Difference, "way" | "place"> & { pointers: Pair<string> };

/** Lists what differs between two trees. A component is compared once for each way, however many operations use it. */
export function compareNodes<S>(roots: Pair<Node<S>>, { read, id, text }: Reader<S>): Difference[] {
  const found = new Map<string, Difference>();
  const seen = new Set<string>();
  compare(roots, [], "call");
  return [...found.values()];

  function compare([old, now]: Pair<Node<S>>, place: string[], above: Way) {
    const { way = above } = now;
    const context: Context = { way, place, pointers: [old.pointer, now.pointer] };
    compareFacts([old.facts, now.facts], context);
    for (const name of Object.keys({ ...old.parts, ...now.parts })) {
      const [one, other] = [old.parts[name], now.parts[name]];
      const inside = [...place, name];
      if (one && other && one.kind === other.kind) {
        compare([one, other], inside, way);
        continue;
      }
      for (const part of [one, other].filter((each) => each !== undefined)) {
        const { kind, pointer, way: own = way, facts } = part;
        const [from, to] = part === one ? [facts, undefined] : [undefined, facts];
        report({ way: own, place: inside, pointers: [pointer, pointer] }, kind, from, to);
      }
    }
    if (old.shape !== undefined && now.shape !== undefined) {
      compareShapes([old.shape, now.shape], context);
    }
  }

  function compareShapes(shapes: Pair<S>, { way, place, pointers }: Context) {
    const key = [way, ...pointers, ...shapes.map(id)].join(" ");
    if (seen.has(key)) {
      return;
    }
    seen.add(key);
    const [old, now] = [read(shapes[0]), read(shapes[1])];
    const own: Pair<string> = [old.pointer || pointers[0], now.pointer || pointers[1]];
    const context = { way, place, pointers: own };
    compareFacts([old.facts, now.facts], context);
    const kinds = new Set([...old.forms, ...now.forms].map(({ kind }) => kind));
    const groups = [...kinds].map((kind): Pair<Node<S>[]> => {
      const isOfKind = (form: Node<S>) => form.kind === kind;
      return [old.forms.filter(isOfKind), now.forms.filter(isOfKind)];
    });
    const shared = groups.filter((forms) => forms.every(({ length }) => length > 0));
    if (shared.length < groups.length) {
      report(context, place.at(-1) === "{*}" ? "additionalProperties" : "type", old.type, now.type);
    }
    for (const [one, other] of shared.flatMap(pairsOf)) {
      if (one && other) {
        compare([one, other], place, way);
      } else {
        report(context, "alternative", one?.kind, other?.kind);
      }
    }
  }

  function compareFacts([old, now]: Pair<Dict>, context: Context) {
    for (const name of Object.keys({ ...old, ...now })) {
      if (canonical(old[name]) !== canonical(now[name])) {
        report(context, name, old[name], now[name]);
      }
    }
  }

  function report({ way, place, pointers }: Context, keyword: string, from: unknown, to: unknown) {
    const verdict = rate(keyword, from, to, way);
    const pointer = pointers[to === undefined ? 0 : 1];
    const key = canonical([way, pointer || place, keyword, from, to]);
    if (verdict !== "none" && !found.has(key)) {
      found.set(key, { way, place, pointer, keyword, from, to, verdict });
    }
  }

  /** Pairs forms: first those that are written alike, then those that have most in common. */
  function pairsOf([old, now]: Pair<Node<S>[]>): Pair<Node<S> | undefined>[] {
    const all = old.flatMap((one) => now.map((other): Pair<Node<S>> => [one, other]));
    const scored = all.map((pair) => ({ pair, score: common(...pair) }));
    const [best] = scored.sort((a, b) => b.score - a.score);
    if (best === undefined) {
      return old.length > 0
        ? old.map((one) => [one, undefined])
        : now.map((one) => [undefined, one]);
    }
    const left = [old, now].map((forms) => forms.filter((form) => !best.pair.includes(form)));
    return [best.pair, ...pairsOf(left as Pair<Node<S>[]>)];
  }

  function common(...forms: Pair<Node<S>>): number {
    const [mine, theirs] = forms.map(wordsOf) as Pair<string[]>;
    return mine.filter((word) => theirs.includes(word)).length / (mine.length + theirs.length);
  }

  function wordsOf({ kind, facts, parts }: Node<S>): string[] {
    return [
      kind,
      ...Object.entries(facts).map(canonical),
      ...Object.entries(parts).flatMap(([name, { facts: own, shape }]) => [
        name,
        name + canonical(own),
        name + (shape === undefined ? "" : text(shape)),
      ]),
    ];
  }
}
