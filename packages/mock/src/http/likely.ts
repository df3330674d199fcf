/**
 * The name that was probably meant to be another: equal but for case and separators, or a few letters away.
 *
 * @returns the name among those given, or `undefined` when none is near.
 */
export function likely(wanted: string, given: readonly string[]): string | undefined {
  const near = given
    .slice(0, 100) // nobody mistypes one member among more
    .filter((name) => name !== wanted && name.length <= 64)
    .map((name) => ({ name, distance: distance(plain(name), plain(wanted)) }))
    .filter(({ distance }) => distance <= Math.max(1, Math.floor(wanted.length / 4)))
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.name;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, "");
}

/** Number of letters to add, remove or change to get from one text to the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
