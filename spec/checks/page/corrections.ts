import { toPointer } from "../../tools/pointer.ts";
import type { Documents } from "./documents.ts";

/** Lists every `x-correction` of a document, as `id at pointer`. */
function annotated(node: unknown, keys: readonly string[] = []): string[] {
  if (typeof node !== "object" || node === null) {
    return [];
  }
  return Object.entries(node).flatMap(([key, child]) =>
    key === "x-correction"
      ? [child].flat().map((id) => `${id} at ${toPointer(keys)}`)
      : annotated(child, [...keys, key]),
  );
}

/** Reports where `x-correction` and the `at` of the ledger do not agree, in both directions. */
export function correctionFailures({ description, ledger }: Documents): string[] {
  const found = annotated(description);
  const listed = ledger.flatMap(({ id, at }) => at.map((pointer) => `${id} at ${pointer}`));
  return [
    ...found
      .filter((place) => !listed.includes(place))
      .map((place) => `x-correction ${place}: no entry names it`),
    ...listed
      .filter((place) => !found.includes(place))
      .map((place) => `entry ${place}: the node has no such x-correction`),
  ];
}
