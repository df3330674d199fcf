import { JSONPathEnvironment, type JSONValue } from "json-p3";

/** An OpenAPI Overlay, as far as the tools and checks read it. */
export interface Overlay {
  actions: { target: string; "x-correction"?: string; update?: unknown; remove?: boolean }[];
}

/**
 * Finds the actions of an overlay that do nothing, which `redocly` ignores silently.
 *
 * @returns the targets that match no node of the description, or that are not a valid JSONPath of RFC 9535
 */
export function deadTargets(overlay: Overlay, description: unknown): string[] {
  const paths = new JSONPathEnvironment();
  return overlay.actions
    .map(({ target }) => target)
    .filter((target) => {
      try {
        return paths.query(target, description as JSONValue).length === 0;
      } catch {
        return true;
      }
    });
}
