import { distance } from "fastest-levenshtein";

/**
 * Finds the name that was probably meant to be another: equal except for case and separators, or a few letters away.
 *
 * @returns the name among those given, or `undefined` when none is near.
 */
export function didYouMean(expected: string, given: readonly string[]): string | undefined {
  const near = given
    .slice(0, 100) // nobody mistypes one field among more
    .filter((name) => name !== expected && name.length <= 64)
    .map((name) => ({ name, letters: distance(plain(name), plain(expected)) }))
    .filter(({ letters }) => letters <= Math.max(1, Math.floor(expected.length / 4)))
    .sort((a, b) => a.letters - b.letters);
  return near[0]?.name;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, "");
}
