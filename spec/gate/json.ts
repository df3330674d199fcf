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
