import { stringify } from "yaml";

/** A point where an answer is not what the description says. */
export interface Departure {
  /** Node of the description that the answer departs from, as a JSON pointer. */
  readonly at: string;
  /** What the description says. */
  readonly ours: string;
  /** What the endpoint did. Holds no value of an answer but names of states and codes. */
  readonly seen: string;
  /** The call that showed it: method and path template. */
  readonly call: string;
}

/** The same departure seen in several answers is one, with each call as evidence. */
export function unite(departures: readonly Departure[]): readonly (readonly Departure[])[] {
  const groups = new Map<string, Departure[]>();
  for (const departure of departures) {
    const key = `${departure.at}\n${departure.seen}`;
    groups.set(key, [...(groups.get(key) ?? []), departure]);
  }
  return [...groups.values()];
}

/** Writes departures in the form of the ledger `corrections.yaml`, with ids to be replaced. */
export function ledger(departures: readonly Departure[], endpoint: string, at: Date): string {
  const day = at.toISOString().slice(0, 10);
  const entries = unite(departures).flatMap(([first, ...more], index) =>
    first === undefined
      ? []
      : [
          {
            id: `D-new-${index + 1}`,
            at: [first.at],
            source: `the description says: ${first.ours}`,
            ours: `to be decided; the endpoint ${first.seen}`,
            why: "a live endpoint answered otherwise than described",
            evidence: [...new Set([first, ...more].map(({ call }) => call))].map(
              (call) => `${call} at ${endpoint}, ${day}`,
            ),
          },
        ],
  );
  return entries.length === 0 ? "" : stringify(entries, { lineWidth: 0 });
}
