import { isDeepStrictEqual } from "node:util";
import { type Collection, type Evidence, listCounts } from "../../tools/evidence.ts";

/** A recorded body, as far as it is counted. */
export interface Recorded {
  id: number;
  kind: "request" | "response";
  body: unknown;
}

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every object inside a value, itself included. */
function objectsIn(value: unknown): Json[] {
  const children = typeof value === "object" && value !== null ? Object.values(value) : [];
  return [...(isObject(value) ? [value] : []), ...children.flatMap(objectsIn)];
}

const collections: Record<Collection, (recorded: readonly Recorded[]) => unknown[]> = {
  instances: (recorded) =>
    objectsIn(recorded.map(({ body }) => body)).filter(
      ({ spec }) => isObject(spec) && "addonTemplateType" in spec,
    ),
  requests: (recorded) => recorded.filter(({ kind }) => kind === "request").map(({ body }) => body),
  templates: (recorded) =>
    objectsIn(recorded.map(({ body }) => body)).filter(
      ({ spec }) => isObject(spec) && "versions" in spec,
    ),
  timestamps: (recorded) =>
    objectsIn(recorded.map(({ body }) => body)).flatMap((object) =>
      ["creationTimestamp", "updateTimestamp"].flatMap((key) =>
        key in object ? [object[key]] : [],
      ),
    ),
  versions: (recorded) =>
    objectsIn(recorded.map(({ body }) => body)).filter((object) => "stable" in object),
};

/** Names what a value is, in the words of `counts`. */
function kindOf(value: unknown): string {
  if (value === undefined) {
    return "absent";
  }
  if (value === null) {
    return "null";
  }
  if (Array.isArray(value)) {
    return "array";
  }
  if (typeof value !== "string") {
    return typeof value;
  }
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value)) {
    return "date-time";
  }
  return value === "" ? "empty string" : "string";
}

/** Counts what the values of a field are, over all recorded bodies. */
function recount(
  { of, field }: { of: Collection; field: string },
  recorded: readonly Recorded[],
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const found of collections[of](recorded)) {
    const value = field
      .split(".")
      .filter(Boolean)
      .reduce<unknown>((node, key) => (node as Json | undefined)?.[key], found);
    const kind = kindOf(value);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** Reports evidence that names recorded bodies which do not exist, or counts them wrongly. */
export function bodyFailures(
  owner: string,
  evidence: readonly Evidence[],
  recorded: readonly Recorded[],
): string[] {
  const known = new Set(recorded.map(({ id }) => id));
  return evidence.flatMap((entry) => {
    if (entry.kind !== "bodies") {
      return [];
    }
    if ("numbers" in entry) {
      return entry.numbers
        .filter((number) => !known.has(number))
        .map((number) => `${owner}: there is no recorded body ${number}`);
    }
    const found = recount(entry, recorded);
    return isDeepStrictEqual(found, entry.counts)
      ? []
      : [
          `${owner}: ${entry.of} by ${entry.field} are ${listCounts(found)}, not ${listCounts(entry.counts)}`,
        ];
  });
}
