import { isObject, type JsonObject } from "../engine/wire.ts";

/**
 * Puts the shared answers of a description in place of the references to them, so that a JSON
 * pointer can go through an operation. References inside schemas stay.
 *
 * @throws TypeError when the document is no OpenAPI 3.1 description, or a reference points to nothing.
 */
export function dereferenceResponses(source: unknown): JsonObject {
  if (!isObject(source) || !String(source.openapi).startsWith("3.1") || !isObject(source.paths)) {
    throw new TypeError("Description: expected an OpenAPI 3.1 document");
  }
  const shared = isObject(source.components) ? source.components.responses : undefined;
  const follow = (response: unknown): unknown => {
    if (!isObject(response) || typeof response.$ref !== "string") {
      return response;
    }
    const name = /^#\/components\/responses\/(.+)$/.exec(response.$ref)?.[1];
    const target = name !== undefined && isObject(shared) ? shared[name] : undefined;
    if (target === undefined) {
      throw new TypeError(`Description: ${response.$ref} points to nothing`);
    }
    return target;
  };
  const map = (owner: unknown, change: (member: unknown) => unknown) =>
    isObject(owner)
      ? Object.fromEntries(Object.entries(owner).map(([name, member]) => [name, change(member)]))
      : owner;
  const paths = map(source.paths, (item) =>
    map(item, (operation) =>
      isObject(operation) && isObject(operation.responses)
        ? { ...operation, responses: map(operation.responses, follow) }
        : operation,
    ),
  );
  return { ...source, paths };
}
