export type Dict = Record<string, unknown>;

export const dict = (value: unknown): Dict =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Dict) : {};

export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A string that two values share exactly when they are equal: fields have no order. Values may contain themselves. */
export const canonical = (value: unknown): string => textOf(value, []);

function textOf(value: unknown, above: unknown[]): string {
  if (typeof value !== "object" || value === null || above.includes(value)) {
    return JSON.stringify(above.includes(value) ? above.indexOf(value) : value) ?? "";
  }
  const inner = (each: unknown) => textOf(each, [...above, value]);
  const names = Object.keys(value).sort();
  const fields = names.map((name) => `${name}:${inner((value as Dict)[name])}`);
  return Array.isArray(value) ? `[${value.map(inner)}]` : `{${fields}}`;
}

/** The values of a list whose order means nothing, each once. */
export function sorted(values: unknown[]): unknown[] {
  const byText = new Map(values.map((each) => [canonical(each), each]));
  return [...byText.keys()].sort().map((text) => byText.get(text));
}

/** The values of one list that are not in another. */
export function without(values: unknown, others: unknown): unknown[] {
  const texts = list(others).map(canonical);
  return list(values).filter((each) => !texts.includes(canonical(each)));
}
