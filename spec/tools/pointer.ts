/** Joins keys to a JSON pointer with the leading `#`. */
export const toPointer = (keys: readonly string[]): string =>
  ["#", ...keys.map((key) => key.replaceAll("~", "~0").replaceAll("/", "~1"))].join("/");

/** Splits a JSON pointer with the leading `#` into its keys. */
export const toKeys = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));

/** Reads the node of a document at a JSON pointer, or `undefined` where there is none. */
export const at = (document: unknown, pointer: string): unknown =>
  toKeys(pointer).reduce(
    (node, key) => (node as Record<string, unknown> | undefined)?.[key],
    document,
  );

/**
 * Follows `$ref` to what it points at in the same document; any other node is returned unchanged.
 *
 * @throws {Error} when the reference points at nothing.
 */
export function resolve<T extends object>(document: unknown, node: T | { $ref: string }): T {
  if (!("$ref" in node)) {
    return node;
  }
  const target = at(document, node.$ref);
  if (typeof target !== "object" || target === null) {
    throw new Error(`$ref ${node.$ref} points at nothing`);
  }
  return resolve(document, target as T | { $ref: string });
}
