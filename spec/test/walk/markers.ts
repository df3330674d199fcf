import type { Documents } from "./documents.ts";
import { toPointer } from "./pointer.ts";

/** Lists the marks of `openapi.yaml`, as `id at pointer`. */
function marks(node: unknown, keys: readonly string[] = []): string[] {
  if (typeof node !== "object" || node === null) {
    return [];
  }
  return Object.entries(node).flatMap(([key, child]) =>
    key === "x-correction"
      ? [child].flat().map((id) => `${id} at ${toPointer(keys)}`)
      : marks(child, [...keys, key]),
  );
}

/** Says where `x-correction` and the `at` of the ledger do not agree, in both directions. */
export function markFailures({ description, ledger }: Documents): string[] {
  const marked = marks(description);
  const listed = ledger.flatMap(({ id, at }) => at.map((pointer) => `${id} at ${pointer}`));
  return [
    ...marked
      .filter((mark) => !listed.includes(mark))
      .map((mark) => `x-correction ${mark}: no entry names it`),
    ...listed
      .filter((mark) => !marked.includes(mark))
      .map((mark) => `entry ${mark}: no x-correction stands there`),
  ];
}
