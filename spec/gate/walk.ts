import { isDeepStrictEqual } from "node:util";
import { changedForms, readSchemas } from "./forms.ts";
import { both, canonical, type Dict, type Pair } from "./json.ts";
import { linked, pointerOf } from "./linked.ts";
import { type Part, partsOf } from "./parts.ts";
import { rate, type Verdict, verdicts, type Way, worst } from "./rules.ts";
import type { Types } from "./types.ts";

/** The wire tells what the mock does differently, the compiler what code notices that is compiled against the types. */
type Judge = "mock" | "types";

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
  types: Pair<Types | undefined>;
  pointers: Pair<string>;
  /** What was found at this place. */
  here: Change[];
}
type Above = Omit<Context, "pointers" | "here">;

/**
 * Compares two bundled descriptions by two judges: the compiler, on the types generated from both, and the wire, by what each keyword
 * lets through. The verdict on a change is the worse of the two. The worst changes come first.
 */
export async function compare(before: object, after: object): Promise<Change[]> {
  if (isDeepStrictEqual(before, after)) {
    return [];
  }
  // loaded here, as the compiler is large, and most comparisons find nothing
  const { typesOf } = await import("./types.ts");
  return changesBetween([before, after], await typesOf([before, after]));
}

/** The same, by the wire alone where there are no types. */
export function changesBetween(
  documents: Pair<object>,
  types: Context["types"] = [undefined, undefined],
): Change[] {
  const changes = new Map<string, Change>();
  const seen = new Set<string>();
  comparePlaces(both(both(documents, linked), partsOf), { way: "call", place: [], types });
  return worstFirst(new Set(changes.values()));

  /**
   * The types follow the parts that they were made from, so that one walk asks both judges. A component is compared once for each way and
   * each place that refers to it, and may contain itself.
   */
  function comparePlaces(parts: Pair<Part | undefined>, above: Above) {
    const [old, now] = parts;
    const { kind, way = above.way, steps } = (old ?? now) as Part;
    const pointers = both(parts, (part) => [...(part?.schemas ?? []), part].map(pointerOf));
    const types = both(above.types, (all) => steps.reduce(typesAt, all));
    const key = canonical([way, types, pointers, both(parts, (part) => [part?.kind, part?.facts])]);
    if (seen.has(key)) {
      return;
    }
    seen.add(key);
    const context = { ...above, way, types, here: [], pointers: both(parts, pointerOf) };
    compareParts(parts, context);
    if (old && now && old.kind === now.kind) {
      const own = both(pointers, (all) => all.find((each) => each !== "") ?? "");
      compareValues([old, now], { ...context, pointers: own });
    }
    report("types", context, types.includes(undefined) ? kind : "type", types);
  }

  function compareParts([old, now]: Pair<Part | undefined>, context: Context) {
    if (!old || !now || old.kind !== now.kind) {
      report("mock", context, String(old?.kind), [old?.facts, undefined]);
      report("mock", context, String(now?.kind), [undefined, now?.facts]);
      return;
    }
    compareFacts([old.facts, now.facts], context);
    for (const name of Object.keys({ ...old.parts, ...now.parts })) {
      const place = [...context.place, name];
      comparePlaces([old.parts[name], now.parts[name]], { ...context, place });
    }
  }

  function compareValues(parts: Pair<Part>, context: Context) {
    const [old, now] = both(parts, ({ schemas }) => readSchemas(schemas));
    report("mock", context, "type", [old.types, now.types]);
    for (const forms of changedForms([old.forms, now.forms])) {
      compareParts(forms, { ...context, pointers: both(forms, pointerOf) });
    }
    compareFacts([old.facts, now.facts], context);
  }

  function compareFacts([old, now]: Pair<Dict>, context: Context) {
    for (const name of Object.keys({ ...old, ...now })) {
      report("mock", context, name, [old[name], now[name]]);
    }
  }

  /** What the compiler sees where the wire has seen a change is the same change. */
  function report(judge: Judge, context: Context, keyword: string, [from, to]: Pair<unknown>) {
    const { way, place, pointers, here } = context;
    const verdict = rate(keyword, from, to, way);
    if (verdict === "none") {
      return;
    }
    const pointer = pointers[to === undefined ? 0 : 1];
    const key = canonical([way, pointer, keyword, from, to]);
    const known = changes.get(key) ?? (judge === "types" ? worstFirst(here)[0] : undefined);
    const found = { way, place, pointer, keyword, from, to, verdict };
    const change: Change = known ?? { ...found, mock: "none", types: "none" };
    change[judge] = worst([change[judge], verdict]);
    change.verdict = worst([change.verdict, verdict]);
    changes.set(key, change);
    here.push(change);
  }
}

const typesAt = (all: Types | undefined, step: string) => all?.at(step);

function worstFirst(changes: Iterable<Change>): Change[] {
  const rank = ({ verdict }: Change) => verdicts.indexOf(verdict);
  return [...changes].sort((a, b) => rank(b) - rank(a));
}
