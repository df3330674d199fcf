import { inspect, isDeepStrictEqual } from "node:util";

export type Dict = Record<string, unknown>;
/** Something of the old description, and the same of the new one. */
export type Pair<T> = [old: T, now: T];

export const dict = (value: unknown): Dict =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Dict) : {};

export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

export const both = <T, R>([old, now]: Pair<T>, change: (each: T) => R): Pair<R> => [
  change(old),
  change(now),
];

/** A string that two values share exactly when they are equal: fields have no order. Values may contain themselves. */
export const canonical = (value: unknown): string =>
  inspect(value, { depth: null, sorted: true, maxArrayLength: null, maxStringLength: null });

/** The values of a list whose order means nothing, each once. */
export const sorted = <T>(values: T[]): T[] =>
  [...new Map(values.map((each) => [canonical(each), each]))].sort().map(([, each]) => each);

/** The values of one list that are not in another. */
export const without = <T>(values: T[], others: unknown[]): T[] =>
  values.filter((each) => !others.some((other) => isDeepStrictEqual(each, other)));
