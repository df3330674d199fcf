import { canonical, dict, list } from "./json.ts";

/** From the smallest to the largest. */
export const verdicts = ["none", "docs only", "additive", "breaking"] as const;
export type Verdict = (typeof verdicts)[number];

/** What a program does with a part: it sends it, reads it, or makes the call. */
export type Way = "request" | "response" | "call";

/** A type as the compiler knows it, which says what it means that another takes its place. */
export interface Comparable {
  names: string[];
  becomes: (other: Comparable, way: Way) => Verdict;
}
type Rule = (from: unknown, to: unknown, way: Way) => Verdict | undefined;

/**
 * How a change is rated, by keyword, or by kind for a part that came or went: by a rule below, or by what it asks for when added,
 * changed and removed. **What has no row is breaking** until somebody gives it one. CONTRIBUTING.md has the reasons for the rows
 * that could be otherwise.
 */
const table: Record<string, string> = {
  // limits, and notes on values
  "minimum exclusiveMinimum minLength minItems minProperties": "lower limit",
  "maximum exclusiveMaximum maxLength maxItems maxProperties": "upper limit",
  "multipleOf integer pattern format uniqueItems oneOf contentEncoding contentMediaType": "limit",
  "required unlisted": "limit",
  type: "types",
  additionalProperties: "further fields",
  enum: "values",
  "x-extensible-enum": "known values",
  alternative: "alternative",
  default: "additive, breaking, breaking",
  readOnly: "limit of requests",
  writeOnly: "limit of responses",
  readonly: "breaking, breaking, docs only",
  // operations and their parts
  "operation status header index": "additive, breaking, breaking",
  "parameter requestBody property": "additive unless required",
  media: "media",
  servers: "order of servers",
  security: "ways to authenticate",
  tags: "names",
  "allowReserved allowEmptyValue": "additive, breaking, breaking",
  "component scheme": "docs only, breaking, breaking",
  server: "none, none, none", // the list of addresses tells
  // what a program does not notice
  deprecated: "additive, additive, docs only",
  "x-sunset": "end",
  "title summary description example examples externalDocs $comment":
    "docs only, docs only, docs only",
  "contact license termsOfService links tag x-": "docs only, docs only, docs only",
};

/** Less is breaking in a request and more in a response. What is neither is breaking in both. */
const limited = (isLess: boolean | undefined, way: Way): Verdict =>
  isLess === (way === "response") ? "additive" : "breaking";
const limit =
  (isLess: (from: unknown, to: unknown) => boolean | undefined): Rule =>
  (from, to, way) =>
    limited(from === undefined || (to !== undefined && isLess(from, to)), way);
const leaves = (from: unknown, to: unknown) => {
  const others = new Set(list(to).map(canonical));
  return list(from).some((each) => !others.has(canonical(each)));
};
const fewer = (from: unknown, to: unknown) =>
  leaves(from, to) && leaves(to, from) ? undefined : leaves(from, to);
const names: Rule = (from, to) => {
  const joined = leaves(to, from) ? "additive" : "docs only";
  return leaves(from, to) ? "breaking" : joined;
};

const rules: Record<string, Rule> = {
  limit: limit(() => undefined),
  "lower limit": limit((from, to) => Number(to) > Number(from)),
  "upper limit": limit((from, to) => Number(to) < Number(from)),
  types: limit(fewer),
  "further fields": (from, to, way) =>
    way === "response" && list(from).length === 0 ? "additive" : limit(fewer)(from, to, way),
  // a program may name each value, so one that leaves a response is breaking too
  values: (from, to, way) => (to && leaves(from, to) ? "breaking" : limit(fewer)(from, to, way)),
  "known values": (from, to) => (from && to && !leaves(from, to) ? "additive" : "breaking"),
  alternative: (from, _, way) => (from || way === "response" ? "breaking" : "additive"),
  "limit of requests": (_, to, way) =>
    way === "response" ? "docs only" : limited(Boolean(to), way),
  "limit of responses": (_, to, way) => (way === "response" ? limited(!to, way) : "docs only"),
  "additive unless required": (from, to, way) =>
    from || (way === "request" && dict(to).required) ? "breaking" : "additive",
  media: (from, _, way) => (from || way === "response" ? "breaking" : "additive"),
  names,
  "order of servers": (from, to, way) =>
    canonical(list(from)[0]) === canonical(list(to)[0]) ? names(from, to, way) : "breaking",
  // each way is a list of schemes and scopes, and it suffices where no more is asked for
  "ways to authenticate": (from, to) => {
    const isCovered = (way: unknown, ways: unknown) =>
      list(ways).some((each) => !leaves(each, way));
    const isWider = list(to).some((way) => !isCovered(way, from));
    return list(from).every((way) => isCovered(way, to))
      ? isWider
        ? "additive"
        : "none"
      : "breaking";
  },
  end: (from, to) =>
    from && to && String(to) < String(from) ? "breaking" : from ? "docs only" : "additive",
};

const rows = new Map(
  Object.entries(table).flatMap(([keywords, rule]) =>
    keywords.split(" ").map((keyword): [string, string] => [keyword, rule]),
  ),
);

/** What a change asks for. */
export function rate(keyword: string, from: unknown, to: unknown, way: Way): Verdict {
  if (typeof dict(from).becomes === "function") {
    return (from as Comparable).becomes(to as Comparable, way);
  }
  const row = rows.get(keyword) ?? (keyword.startsWith("x-") ? rows.get("x-") : undefined) ?? "";
  const steps = row.split(", ") as Verdict[];
  const step = from === undefined ? steps[0] : steps[to === undefined ? 2 : 1];
  return (
    rules[row]?.(from, to, way) ??
    (verdicts.includes(step as Verdict) ? (step as Verdict) : "breaking")
  );
}

/** The largest of several verdicts. */
export const worst = (all: Verdict[]): Verdict =>
  verdicts.findLast((verdict) => all.includes(verdict)) ?? "none";

const note =
  /^(title|summary|description|examples?|externalDocs|\$(comment|defs)|default|(read|write)Only|deprecated|x-(?!extensible-enum$).*)$/;

/** Whether a keyword says something of a schema beside which values pass. */
export const isNote = (keyword: string): boolean => note.test(keyword);

/** Whether a keyword means the same as its absence. */
export const saysNothing = (keyword: string, value: unknown): boolean =>
  (value === 0 && /^min(Length|Items|Properties)$/.test(keyword)) ||
  (value === false &&
    /^(uniqueItems|required|deprecated|(read|write)Only|allow\w+)$/.test(keyword));
