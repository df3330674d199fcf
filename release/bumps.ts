import type { Verdict } from "../spec/gate/rules.ts";

/** From the smallest to the largest. */
export const bumps = ["none", "patch", "minor", "major"] as const;
export type Bump = (typeof bumps)[number];

/**
 * The smallest bump that a change needs. Before 1.0.0 it is one step lower, as package managers take 0.1.0 and 0.1.1 for compatible, and
 * 0.1 and 0.2 for not.
 *
 * @param released The last released version.
 */
export function neededBump(released: string, change: Verdict): Bump {
  const isEarly = released.startsWith("0.");
  const needed = {
    breaking: isEarly ? "minor" : "major",
    additive: isEarly ? "patch" : "minor",
  } as const;
  return change === "breaking" || change === "additive" ? needed[change] : "none";
}
