/** Compares versions such as `1.9.2` and `1.10.0` by their numbers: negative when `a` is older. */
export function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}
