import type { Description, Node } from "./openapi.ts";
import { resolve } from "./resolve.ts";

/** Ids of corrections anywhere in a node, following references once each. */
export function correctionsIn(description: Description, node: unknown): string[] {
  const seen = new Set<unknown>();
  const found = new Set<string>();
  visit(node);
  return [...found].sort();

  function visit(value: unknown): void {
    if (!value || typeof value !== "object" || seen.has(value)) {
      return;
    }
    seen.add(value);
    const { $ref, "x-correction": ids = [] } = value as Node;
    for (const id of [ids].flat()) {
      found.add(id);
    }
    if ($ref !== undefined) {
      visit(resolve<Node>(description, { $ref }));
    }
    for (const [key, child] of Object.entries(value)) {
      if (key !== "examples") {
        visit(child);
      }
    }
  }
}
