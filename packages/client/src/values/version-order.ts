/** Compares two versions number by number: negative when `a` is older. `1.28` is older than `1.28.1`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbers(a), numbers(b)];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? -1) - (right[index] ?? -1);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}

const numbers = (version: string) => (version.match(/\d+/g) ?? []).map(Number);
