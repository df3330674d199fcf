import { canonical } from "./json.ts";
import { type Judge, type Node, nodeOf, type Shape } from "./nodes.ts";
import { type Pair, pairsOf } from "./pairs.ts";
import { rate, type Verdict, verdicts, type Way, worst } from "./rules.ts";

/** `keyword` is the kind of a part that came or went. The verdict is the worse of the two judges'. */
export interface Change extends Record<Judge | "verdict", Verdict> {
  way: Way;
  place: string[];
  pointer: string;
  keyword: string;
  from: unknown;
  to: unknown;
}
interface Context extends Pick<Change, "way" | "place"> {
  pointers: Pair<string[]>;
  judge: Judge;
}

/** The kinds of parts that both judges know. */
const typed = /^(operation|parameter|requestBody|success|status|header|media)$/;
const absent = nodeOf("absent");

/** Lists what differs, the worst first. A component is compared once for each way, however many operations use it. */
export function compareNodes(...roots: Pair<Node>): Change[] {
  const changes = new Map<string, Change>();
  const seen = new Set<string>();
  compare(...roots, { way: "call", place: [], pointers: [[], []], judge: "mock" });
  return worstFirst();

  function compare(old: Node, now: Node, above: Context) {
    const { place } = above;
    const way = old.way ?? now.way ?? above.way;
    const context: Context = { ...above, way, pointers: [old.pointers, now.pointers] };
    if (old.kind !== now.kind) {
      report(context, old.kind, old.facts, undefined);
      report(context, now.kind, undefined, now.facts);
      return;
    }
    compareFacts(old, now, context);
    for (const name of Object.keys({ ...old.parts, ...now.parts })) {
      const inside = { ...context, place: [...place, name] };
      compare(old.parts[name] ?? absent, now.parts[name] ?? absent, inside);
    }
    for (const [index, shape] of old.shapes.entries()) {
      compareShapes(shape, now.shapes[index] ?? shape, context);
    }
  }

  function compareShapes(one: Shape, other: Shape, { way, place, pointers }: Context) {
    const { judge } = one;
    const key = canonical([judge, way, pointers, one.id, other.id]);
    if (seen.has(key)) {
      return;
    }
    seen.add(key);
    const [old, now] = [one.read(), other.read()];
    const own: Pair<string[]> = [
      old.pointers.concat(pointers[0]),
      now.pointers.concat(pointers[1]),
    ];
    const context: Context = { judge, way, place, pointers: own };
    compareFacts(old, now, context);
    const { pairs, isWhole } = pairsOf(old.forms, now.forms);
    if (!isWhole) {
      report(context, place.at(-1) === "{*}" ? "additionalProperties" : "type", old.type, now.type);
    }
    for (const [mine, theirs] of pairs) {
      if (mine && theirs) {
        compare(mine, theirs, context);
      } else {
        report(context, "alternative", mine?.kind, theirs?.kind);
      }
    }
  }

  function compareFacts(old: Pick<Node, "facts">, now: Pick<Node, "facts">, context: Context) {
    for (const name of Object.keys({ ...old.facts, ...now.facts })) {
      report(context, name, old.facts[name], now.facts[name]);
    }
  }

  /** What the compiler sees where the wire has seen a change is the same change. */
  function report(context: Context, keyword: string, from: unknown, to: unknown) {
    const { way, place, pointers, judge } = context;
    const verdict = canonical(from) === canonical(to) ? "none" : rate(keyword, from, to, way);
    if (verdict === "none") {
      return;
    }
    const judges: Judge[] = typed.test(keyword) ? ["mock", "types"] : [judge];
    const pointer = pointers[to === undefined ? 0 : 1].find((each) => each !== "") ?? "";
    const key = canonical([way, pointer || place, keyword, from, to]);
    const isSame = (each: Change) => each.way === way && pointers.flat().includes(each.pointer);
    const known = judge === "mock" ? changes.get(key) : worstFirst().find(isSame);
    const found = { way, place, pointer, keyword, from, to, verdict };
    const change: Change = known ?? { ...found, mock: "none", types: "none" };
    for (const name of ["verdict", ...judges] as const) {
      change[name] = worst([change[name], verdict]);
    }
    if (!known) {
      changes.set(key, change);
    }
  }

  function worstFirst(): Change[] {
    const rank = ({ verdict }: Change) => verdicts.indexOf(verdict);
    return [...changes.values()].sort((a, b) => rank(b) - rank(a));
  }
}
