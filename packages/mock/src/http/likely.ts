import { distance } from "fastest-levenshtein";

/**
 * The name that was probably meant to be another: equal but for case and separators, or a few letters away.
 *
 * @returns the name among those given, or `undefined` when none is near.
 */
export function likely(wanted: string, given: readonly string[]): string | undefined {
  const near = given
    .slice(0, 100) // nobody mistypes one member among more
    .filter((name) => name !== wanted && name.length <= 64)
    .map((name) => ({ name, letters: distance(plain(name), plain(wanted)) }))
    .filter(({ letters }) => letters <= Math.max(1, Math.floor(wanted.length / 4)))
    .sort((a, b) => a.letters - b.letters);
  return near[0]?.name;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, "");
}
