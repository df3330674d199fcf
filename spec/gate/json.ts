import { inspect, isDeepStrictEqual } from "node:util";

export type Dict = Record<string, unknown>;

export const dict = (value: unknown): Dict =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Dict) : {};

export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A string that two values share exactly when they are equal: fields have no order. Values may contain themselves. */
export const canonical = (value: unknown): string =>
  inspect(value, { depth: null, sorted: true, maxArrayLength: null, maxStringLength: null });

/** The values of a list whose order means nothing, each once. */
export const sorted = (values: unknown[]): unknown[] =>
  [...new Map(values.map((each) => [canonical(each), each]))].sort().map(([, each]) => each);

/** The values of one list that are not in another. */
export const without = (values: unknown, others: unknown): unknown[] =>
  list(values).filter((each) => !list(others).some((other) => isDeepStrictEqual(each, other)));
