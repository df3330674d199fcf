import { isDeepStrictEqual } from "node:util";
import { linked } from "./linked.ts";
import { partsOf } from "./operation-parts.ts";
import { type Change, compareNodes } from "./walk.ts";

/**
 * Compares two bundled descriptions by two judges: the compiler, on the types generated from both, and the wire, by what each keyword
 * lets through. The verdict on a change is the worse of the two. The worst changes come first.
 */
export async function compare(before: object, after: object): Promise<Change[]> {
  if (isDeepStrictEqual(before, after)) {
    return [];
  }
  const [old, now] = [linked(before), linked(after)];
  // loaded here, as the compiler is large, and most comparisons find nothing
  const { typesOf } = await import("./type-forms.ts");
  const [oldTypes, newTypes] = await typesOf([before, after]);
  return compareNodes(partsOf(old, oldTypes), partsOf(now, newTypes));
}
