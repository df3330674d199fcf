import type { Description } from "./openapi.ts";
import type { Operation } from "./operations.ts";
import { resolve } from "./resolve.ts";

/** The operations that use a component, however deep. */
export function usersOf(description: Description, all: Operation[], pointer: string): Operation[] {
  return all.filter((operation) => reachedBy(description, operation).has(pointer));
}

const known = new WeakMap<Operation, Set<string>>();

/** The reference of every component that an operation uses. Kept, since each schema asks for all operations. */
function reachedBy(description: Description, operation: Operation): Set<string> {
  const kept = known.get(operation);
  if (kept) {
    return kept;
  }
  const seen = new Set<string>();
  visit(operation);
  known.set(operation, seen);
  return seen;

  function visit(node: unknown): void {
    if (!node || typeof node !== "object") {
      return;
    }
    const { $ref } = node as { $ref?: unknown };
    if (typeof $ref === "string" && !seen.has($ref)) {
      seen.add($ref);
      visit(resolve(description, { $ref }));
    }
    Object.values(node).forEach(visit);
  }
}
