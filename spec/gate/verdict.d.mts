export function verdict(
  released: string,
  change: string,
  bump: string,
): { passes: boolean; needed: string };
