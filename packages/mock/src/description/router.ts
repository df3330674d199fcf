import type { Operation } from "./operation.ts";

/** What a description has for a method and a path. */
export interface Route {
  /** The operation, when the path has this method. */
  readonly operation: Operation | undefined;
  /** The methods of the path; empty when the description does not know the path. */
  readonly allow: readonly string[];
}

/** Finds the operation for a method and a path. The path must decode. */
export function findOperation(
  operations: readonly Operation[],
  method: string,
  path: string,
): Route {
  const parts = path.split("/");
  if (path.includes("%")) {
    parts.forEach((part, index) => {
      parts[index] = decodeURIComponent(part);
    });
  }
  const allow: string[] = [];
  let operation: Operation | undefined;
  for (const candidate of operations) {
    if (matches(candidate.segments, parts)) {
      allow.push(candidate.method);
      operation ??= candidate.method === method ? candidate : undefined;
    }
  }
  return { operation, allow };
}

/** Whether a path has this form. A parameter takes any part, even an empty one, which its schema then rejects. */
function matches(segments: readonly string[], parts: readonly string[]): boolean {
  if (segments.length !== parts.length) {
    return false;
  }
  for (let index = 0; index < segments.length; index++) {
    if (segments[index] !== parts[index] && !segments[index]?.startsWith("{")) {
      return false;
    }
  }
  return true;
}
