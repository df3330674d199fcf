import { escapeName, isObject, type JsonObject, namesIn, valueAt } from "./json.ts";

/** Kinds of components that a node may be named after. */
const kinds = ["schemas", "responses", "parameters", "requestBodies", "headers"];

/**
 * Finds the node of a description that says what a field must be: `/items/0/kind` of a list is
 * `#/components/schemas/AddonInstance/properties/kind`.
 *
 * @param document - Without `$ref`: a component is recognized by identity wherever it is used.
 * @param start - JSON pointer to the schema of the body, or to another node.
 * @param field - JSON pointer into the body. Where the schema ends earlier, its last known node is returned.
 */
export function nodeOf(document: JsonObject, start: string, field = ""): string {
  const names = componentNames(document);
  let node = enter(names, start, valueAt(document, namesIn(start)));
  for (const name of namesIn(field)) {
    const next = alternatives(names, node)
      .flatMap((branch) => step(branch, name))
      .map(({ at, schema }) => enter(names, at, schema))[0];
    if (next === undefined) {
      return node.at;
    }
    node = next;
  }
  return node.at;
}

interface Node {
  readonly at: string;
  readonly schema: unknown;
}

function componentNames(document: JsonObject): Map<unknown, string> {
  return new Map(
    kinds.flatMap((kind) =>
      Object.entries(valueAt(document, ["components", kind]) ?? {}).map(
        ([name, component]) => [component, `#/components/${kind}/${escapeName(name)}`] as const,
      ),
    ),
  );
}

function enter(names: Map<unknown, string>, at: string, schema: unknown): Node {
  return { at: names.get(schema) ?? at, schema };
}

/** A schema and the branches of its unions. */
function alternatives(names: Map<unknown, string>, node: Node): Node[] {
  const { at, schema } = node;
  const branches = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => {
    const list = isObject(schema) ? schema[keyword] : undefined;
    return Array.isArray(list)
      ? list.map((branch, index) => enter(names, `${at}/${keyword}/${index}`, branch))
      : [];
  });
  return [node, ...branches.flatMap((branch) => alternatives(names, branch))];
}

function step({ at, schema }: Node, name: string): Node[] {
  if (!isObject(schema)) {
    return [];
  }
  const { properties, items, additionalProperties } = schema;
  if (isObject(properties) && Object.hasOwn(properties, name)) {
    return [{ at: `${at}/properties/${escapeName(name)}`, schema: properties[name] }];
  }
  if (isObject(items) && /^\d+$/.test(name)) {
    return [{ at: `${at}/items`, schema: items }];
  }
  return isObject(additionalProperties)
    ? [{ at: `${at}/additionalProperties`, schema: additionalProperties }]
    : [];
}
