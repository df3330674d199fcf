/** Headers as plain fields. */
export type PlainHeaders = Readonly<Record<string, string>>;

/** What this package reads of a response's headers; `Headers` has it. */
export interface ResponseHeaders extends Iterable<[string, string]> {
  get(name: string): string | null;
}

/** One set of headers of several: a later one replaces an earlier one of the same name, in whichever case. */
export function mergeHeaders(...layers: (PlainHeaders | undefined)[]): Record<string, string> {
  const merged: Record<string, string> = {};
  const names: Record<string, string> = {};
  for (const layer of layers) {
    for (const name in layer) {
      const lower = name.toLowerCase();
      delete merged[`${names[lower]}`];
      names[lower] = name;
      merged[name] = layer[name] ?? "";
    }
  }
  return merged;
}
