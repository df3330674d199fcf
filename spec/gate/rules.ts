import { dict, list, without } from "./json.ts";

/** From the smallest to the largest. */
export const verdicts = ["none", "docs only", "additive", "breaking"] as const;
export type Verdict = (typeof verdicts)[number];
/** What a program does with a part: it sends it, reads it, or makes the call. */
export type Way = "request" | "response" | "call";
type Rule = (from: unknown, to: unknown, way: Way) => Verdict;
/** A type as the compiler knows it, which says what it means that another takes its place. */
export interface Comparable {
  names: string[];
  becomes: (other: Comparable | undefined, way: Way) => Verdict;
}

const breakingIf =
  (holds: (...change: Parameters<Rule>) => unknown): Rule =>
  (...change) =>
    holds(...change) ? "breaking" : "additive";
/** Less is breaking in a request and more in a response. What is neither is breaking in both. */
const limit = (isLess: (from: unknown, to: unknown) => boolean | undefined) =>
  breakingIf((from, to, way) => {
    const less = from === undefined || (to !== undefined && isLess(from, to));
    return less !== (way === "response");
  });
const least = limit((from, to) => Number(to) > Number(from));
const most = limit((from, to) => Number(to) < Number(from));
const restriction = limit(() => undefined);
const steps =
  (added: Verdict, changed: Verdict, removed: Verdict): Rule =>
  (from, to) =>
    from === undefined ? added : to === undefined ? removed : changed;
/** Whether something is in one list and not in the other. */
const leaves = (from: unknown, to: unknown) => without(from, to).length > 0;
const set = limit((from, to) =>
  leaves(from, to) && leaves(to, from) ? undefined : leaves(from, to),
);
const names: Rule = (from, to) =>
  leaves(from, to) ? "breaking" : leaves(to, from) ? "additive" : "docs only";
const docs: Rule = () => "docs only";
const part = steps("additive", "breaking", "breaking");

/**
 * How a change is rated, by keyword, or by kind for a part that came or went. **What has no row is breaking** until somebody adds
 * one. CONTRIBUTING.md has the reasons for the rows that could be otherwise.
 */
const rows: Record<string, Rule> = {
  // limits, and notes on values
  "minimum exclusiveMinimum minLength minItems minProperties": least,
  "maximum exclusiveMaximum maxLength maxItems maxProperties": most,
  "multipleOf integer pattern format uniqueItems oneOf": restriction,
  "contentEncoding contentMediaType required unlisted": restriction,
  type: set,
  additionalProperties: (from, to, way) =>
    way === "response" && !list(from).length ? "additive" : set(from, to, way),
  enum: (from, to, way) => (to && leaves(from, to) ? "breaking" : set(from, to, way)),
  "x-extensible-enum": breakingIf((from, to) => !from || !to || leaves(from, to)),
  "alternative media": breakingIf((from, _, way) => from || way === "response"),
  readOnly: (_, to, way) => (way === "response" ? "docs only" : to ? "breaking" : "additive"),
  writeOnly: (_, to, way) => (way !== "response" ? "docs only" : to ? "breaking" : "additive"),
  readonly: steps("breaking", "breaking", "docs only"),
  // operations and their parts
  "operation status header index default allowReserved allowEmptyValue": part,
  "parameter requestBody property": breakingIf(
    (from, to, way) => from || (way === "request" && dict(to).required),
  ),
  servers: (from, to, way) =>
    leaves([list(from)[0]], [list(to)[0]]) ? "breaking" : names(from, to, way),
  "server absent": () => "none", // the list of addresses tells, and the part that is there
  // each way to authenticate, a list of schemes and scopes, suffices where no more is asked for
  security: breakingIf((from, to) =>
    list(from).some((way) => !list(to).some((each) => !leaves(each, way))),
  ),
  tags: names,
  "component scheme": steps("docs only", "breaking", "breaking"),
  // what a program does not notice
  deprecated: steps("additive", "additive", "docs only"),
  "x-sunset": (from, to) =>
    String(to) < String(from ?? "") ? "breaking" : from ? "docs only" : "additive",
  "title summary description example examples externalDocs $comment": docs,
  "contact license termsOfService links tag x-": docs,
};
const rules = new Map(
  Object.entries(rows).flatMap(([all, rule]) => all.split(" ").map((keyword) => [keyword, rule])),
);

/** What a change asks for. */
export function rate(keyword: string, from: unknown, to: unknown, way: Way): Verdict {
  const rule = rules.get(keyword) ?? (keyword.startsWith("x-") ? docs : undefined);
  const becomes = (from as Comparable | undefined)?.becomes;
  return becomes?.(to as Comparable, way) ?? rule?.(from, to, way) ?? "breaking";
}

/** The largest of several verdicts. */
export const worst = (all: Verdict[]): Verdict =>
  verdicts.findLast((verdict) => all.includes(verdict)) ?? "none";
