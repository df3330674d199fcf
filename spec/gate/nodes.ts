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
type Pair<T> = [T, T];

/** Lists what differs between two trees. A component is compared once for each way, however many operations use it. */
export function compareNodes<S>(roots: Pair<Node<S>>, { read, id, text }: Reader<S>): Difference[] {
  const found = new Map<string, Difference>();
  const seen = new Set<string>();
  compare(roots, [], "call");
  return [...found.values()];

  function compare([old, now]: Pair<Node<S>>, place: string[], above: Way) {
    const way = now.way ?? above;
    const pointers: Pair<string> = [old.pointer, now.pointer];
    compareFacts([old.facts, now.facts], { way, place, pointers });
    for (const name of new Set([...Object.keys(old.parts), ...Object.keys(now.parts)])) {
      const [one, other] = [old.parts[name], now.parts[name]];
      const inside = [...place, name];
      if (one && other && one.kind === other.kind) {
        compare([one, other], inside, way);
        continue;
      }
      for (const each of [one, other].filter((part) => part !== undefined)) {
        const { kind, pointer, way: own = way, facts } = each;
        const [from, to] = [one, other].map((part) =>
          part === each ? { required: facts.required } : undefined,
        );
        report({ way: own, place: inside, pointers: [pointer, pointer] }, kind, from, to);
      }
    }
    if (old.shape !== undefined && now.shape !== undefined) {
      compareShapes([old.shape, now.shape], { way, place, pointers });
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
    const [from, to] = [old, now].map(
      ({ forms }) => new Set(forms.map(({ kind }) => kind)),
    ) as Pair<Set<string>>;
    if (canonical([...from].sort()) !== canonical([...to].sort())) {
      report(context, place.at(-1) === "{*}" ? "additionalProperties" : "type", old.type, now.type);
    }
    for (const kind of [...from].filter((each) => to.has(each))) {
      const ofKind = [old, now].map(({ forms }) => forms.filter((form) => form.kind === kind));
      for (const [one, other] of pairsOf(ofKind as Pair<Node<S>[]>)) {
        if (one && other) {
          compare([one, other], place, way);
        } else {
          report(context, "alternative", one?.kind, other?.kind);
        }
      }
    }
  }

  function compareFacts([old, now]: Pair<Dict>, context: Context) {
    for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
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
    const words = new Map([...old, ...now].map((form) => [form, wordsOf(form)]));
    const common = ([one, other]: Pair<Node<S>>) => {
      const [mine, theirs] = [words.get(one) ?? [], words.get(other) ?? []];
      return mine.filter((word) => theirs.includes(word)).length / (mine.length + theirs.length);
    };
    const pairs: Pair<Node<S>>[] = [];
    const isAlone = (form: Node<S>) => !pairs.flat().includes(form);
    const all = old.flatMap((one) => now.map((other): Pair<Node<S>> => [one, other]));
    for (const pair of all.sort((a, b) => common(b) - common(a))) {
      pairs.push(...(pair.every(isAlone) ? [pair] : []));
    }
    const left = old.filter(isAlone).map((one): Pair<Node<S> | undefined> => [one, undefined]);
    return [
      ...pairs,
      ...left,
      ...now.filter(isAlone).map((one): [undefined, Node<S>] => [undefined, one]),
    ];
  }

  function wordsOf({ kind, facts, parts }: Node<S>): string[] {
    return [
      kind,
      ...Object.entries(facts).map((fact) => canonical(fact)),
      ...Object.entries(parts).flatMap(([name, { facts: own, shape }]) => [
        name,
        name + canonical(own),
        name + (shape === undefined ? "" : text(shape)),
      ]),
    ];
  }
}

interface Context {
  way: Way;
  place: string[];
  pointers: Pair<string>;
}
