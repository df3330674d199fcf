import { both, canonical, type Dict, dict, list, without } from "./json.ts";

/** From the smallest to the largest. */
export const verdicts = ["none", "docs only", "additive", "breaking"] as const;
export type Verdict = (typeof verdicts)[number];
/** What a program does with a part: it sends it, reads it, or makes the call. */
export type Way = "request" | "response" | "call";
type Rule = (from: unknown, to: unknown, way: Way) => Verdict;
/** A type as the compiler knows it, which says what it means that another takes its place. */
export interface Comparable {
  names: string[];
  becomes(other: Comparable, way: Way): Verdict;
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
const leaves = (from: unknown, to: unknown) => without(list(from), list(to)).length > 0;
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
  type: (from, to, way) =>
    (from as Partial<Comparable>).becomes?.(to as Comparable, way) ??
    (way === "response" && list(from).length === 0 ? "additive" : set(from, to, way)),
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
  urls: (from, to, way) =>
    leaves([list(from)[0]], [list(to)[0]]) ? "breaking" : names(from, to, way),
  server: () => "none", // the list of addresses tells, and the part that is there
  // each way to authenticate suffices where no more schemes and scopes are asked for
  schemes: breakingIf((from, to) => {
    const isEnough = (way: unknown, asked: unknown) =>
      Object.entries(dict(asked)).every(
        ([name, scopes]) => name in dict(way) && !leaves(scopes, dict(way)[name]),
      );
    return list(from).some((way) => !list(to).some((asked) => isEnough(way, asked)));
  }),
  tags: names,
  "component scheme": steps("docs only", "breaking", "breaking"),
  // what a program does not notice
  deprecated: steps("additive", "additive", "docs only"),
  "x-sunset": (from, to) =>
    String(to) < String(from ?? "") ? "breaking" : from ? "docs only" : "additive",
  "title summary description example examples externalDocs $comment": docs,
  "contact license termsOfService links tag": docs,
};

/** What a change asks for. */
export function rate(keyword: string, old: unknown, now: unknown, way: Way): Verdict {
  const [from, to] = both([old, now], (each) => (saysNothing(keyword, each) ? undefined : each));
  if (canonical(from) === canonical(to)) {
    return "none";
  }
  const rule = Object.entries(rows).find(([names]) => names.split(" ").includes(keyword))?.[1];
  return rule?.(from, to, way) ?? (keyword.startsWith("x-") ? "docs only" : "breaking");
}

/** The largest of several verdicts. */
export const worst = (all: Verdict[]): Verdict =>
  verdicts.findLast((verdict) => all.includes(verdict)) ?? "none";

/** The keywords that speak of values of one type alone, or of any without changing which ones pass, or that forms spell out. */
const owned: Record<string, RegExp> = {
  any: /^(title|summary|description|examples?|externalDocs|\$(comment|defs)|default|(read|write)Only|deprecated|x-(?!extensible-enum$).*)$/,
  form: /^(type|enum|const|properties|required|additionalProperties|items|allOf|anyOf|oneOf)$/,
  number: /^(multipleOf|minimum|maximum|exclusiveMinimum|exclusiveMaximum|format)$/,
  string: /^(minLength|maxLength|pattern|format|content[A-Z]\w+|x-extensible-enum)$/,
  array: /^(m(in|ax)Items|m(in|ax)Contains|contains|uniqueItems|prefixItems|unevaluatedItems)$/,
  object: /^((min|max|pattern|unevaluated)Properties|propertyNames|dependent\w+)$/,
};
export const types = ["null", "boolean", "number", "string", "array", "object"];

/** What a schema says of values of one type, or of `any`. A keyword that is not listed above speaks of each type. */
export const factsOf = (schema: Dict, kind: string): Dict =>
  Object.fromEntries(
    Object.entries(schema).filter(([name]) => {
      const owners = Object.keys(owned).filter((owner) => owned[owner]?.test(name));
      return owners.length > 0 ? owners.includes(kind) : kind !== "any";
    }),
  );

/** Whether a keyword means the same as its absence. */
const saysNothing = (keyword: string, value: unknown): boolean =>
  (value === 0 && /^min(Length|Items|Properties)$/.test(keyword)) ||
  (value === false &&
    /^(uniqueItems|required|readonly|deprecated|(read|write)Only|allow\w+)$/.test(keyword));
