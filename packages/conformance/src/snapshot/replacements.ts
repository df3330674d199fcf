/** What a replaced value was. */
export type Kind =
  | "account id"
  | "account name"
  | "cluster id"
  | "e-mail address"
  | "host name"
  | "IP address"
  | "resource id"
  | "secret";

/** One value that was replaced, wherever it occurred. Does not hold the value itself. */
export interface Replacement {
  readonly kind: Kind;
  readonly by: string;
  /** JSON pointers into the seed. */
  readonly places: readonly string[];
}

/** Gives each value one replacement, so that what was equal stays equal. */
export interface Replacements {
  /** The replacement of a value, a new one when the value is new. */
  of(kind: Kind, value: string): string;
  /** Known values, longest first, with their kinds. */
  known(): { value: string; kind: Kind; by: string }[];
  /** Notes that a value was replaced at a place. */
  note(value: string, pointer: string): void;
  list(): Replacement[];
}

/** Replacements are valid where the value was: an address stays an address, of a range that is reserved for documentation. */
const makers: Record<Kind, (count: number, value: string) => string> = {
  "account id": (count) => String(count).padStart(32, "0"),
  "account name": (count) => `account-${count}`,
  "cluster id": (count) => `00000000-0000-4000-8000-${String(count).padStart(12, "0")}`,
  "e-mail address": (count) => `user-${count}@example.com`,
  "host name": (count) => `host-${count}.example.com`,
  "IP address": (count, value) =>
    value.includes(":") ? `2001:db8::${count.toString(16)}` : documentationAddress(count),
  "resource id": (count) => `00000000-0000-4000-9000-${String(count).padStart(12, "0")}`,
  secret: (count) => `replaced-secret-${count}`,
};

/** Creates an empty list of replacements. */
export function createReplacements(): Replacements {
  const known = new Map<string, { kind: Kind; by: string; places: Set<string> }>();
  const counts = new Map<Kind, number>();
  return {
    of(kind, value) {
      const entry = known.get(value);
      if (entry !== undefined) {
        return entry.by;
      }
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      const by = makers[kind](count, value);
      known.set(value, { kind, by, places: new Set() });
      return by;
    },
    known: () =>
      [...known]
        .map(([value, { kind, by }]) => ({ value, kind, by }))
        .sort((a, b) => b.value.length - a.value.length),
    note: (value, pointer) => known.get(value)?.places.add(pointer),
    list: () =>
      [...known.values()].map(({ kind, by, places }) => ({ kind, by, places: [...places] })),
  };
}

/** Address number `count` of the three networks of RFC 5737, then of the one for benchmarks (RFC 2544). */
function documentationAddress(count: number): string {
  const networks = ["192.0.2", "198.51.100", "203.0.113"];
  const network = networks[Math.floor((count - 1) / 254)];
  const rest = count - 1 - networks.length * 254;
  return network === undefined
    ? `198.18.${Math.floor(rest / 256) % 256}.${rest % 256}`
    : `${network}.${((count - 1) % 254) + 1}`;
}
