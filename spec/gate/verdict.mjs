import { bumps } from "./compare.mjs";

/**
 * Whether a bump is large enough for a change. Before 1.0.0 a breaking change needs a minor bump, as
 * package managers treat 0.1 and 0.2 as incompatible.
 *
 * @param {string} released The last released version.
 * @param {string} change What the comparison asks for.
 * @param {string} bump What the changesets say.
 * @returns {{ passes: boolean, needed: string }}
 */
export function verdict(released, change, bump) {
  const needed = released.startsWith("0.") && change === "major" ? "minor" : change;
  return { passes: bumps.indexOf(bump) >= bumps.indexOf(needed), needed };
}
