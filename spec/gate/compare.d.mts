export interface Change {
  path: string;
  pointer: string;
  kind: string;
  bump: string;
  /** The bump that `redocly diff` asks for, if it lists the change. */
  theirs?: string;
  values: Record<string, string>;
}
export const bumps: readonly string[];
export function largest(list: readonly string[]): string;
export function compare(base: object, revision: object): Change[];
export function explain(
  change: Pick<Change, "kind" | "values">,
  language: "en" | "zh",
): { what: string; types: string; mock: string };
