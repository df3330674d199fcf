/** Headers as plain fields. */
export type PlainHeaders = Readonly<Record<string, string>>;

/** What this package reads of a response's headers; `Headers` has it. */
export interface ResponseHeaders extends Iterable<[string, string]> {
  get(name: string): string | null;
  has(name: string): boolean;
}

/** One set of headers of several: a later one replaces an earlier one of the same name, in whichever case. */
export function mergeHeaders(...layers: (PlainHeaders | undefined)[]): Record<string, string> {
  const merged = new Map<string, [string, string]>();
  for (const layer of layers) {
    for (const name in layer) {
      merged.set(name.toLowerCase(), [name, layer[name] ?? ""]);
    }
  }
  return Object.fromEntries(merged.values());
}
