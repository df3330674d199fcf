import { bumps } from "./compare.mjs";

/** What a change needs before 1.0.0, where package managers take 0.1 and 0.2 for incompatible, and 0.1.0 and 0.1.1 for compatible. */
const beforeOne = { major: "minor", minor: "patch" };

/**
 * Whether the changesets are large enough for a change. Words alone need none.
 *
 * @param {string} released The last released version.
 * @param {string} change What the comparison asks for.
 * @param {string} planned What the changesets say.
 * @returns {{ passes: boolean, needed: string }} `needed` is the smallest bump that passes.
 */
export function verdict(released, change, planned) {
  const inRange = (released.startsWith("0.") && beforeOne[change]) || change;
  const needed = change === "patch" ? "none" : inRange;
  return { passes: bumps.indexOf(planned) >= bumps.indexOf(needed), needed };
}
