export const bumps: readonly string[];
export function largest(list: readonly string[]): string;
export function compare(
  base: object,
  revision: object,
): { path: string; bump: string; says: string }[];
