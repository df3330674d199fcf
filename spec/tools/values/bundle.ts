import { mergeSchemas } from "./merge.ts";
import { mapNodes, nodesOf, type Schema } from "./schema.ts";
import type { Source } from "./sources.ts";

/**
 * Makes one self-contained schema of an add-on's schema and the shared parts.
 *
 * A reference with anything beside it is replaced by its part, into which what is beside it is merged. A reference alone stays one, to
 * `$defs`, where the part is an object with a name of its own (Toleration); other parts take its place. Known values become examples
 * too, since editors complete those and know nothing of an open set.
 *
 * @throws {Error} when a reference points at a part that is not there.
 */
export function bundleValues({ schema, parts }: Source): Schema {
  const partOf = (reference: string): [string, Schema] => {
    const name = reference.replace(/^(_shared\.yaml)?#\/\$defs\//, "");
    const part = parts[name];
    if (part === undefined) {
      throw new Error(`${schema["x-addon"]}: $ref ${reference} points at no part of _shared.yaml`);
    }
    return [name, part];
  };
  const expand = (node: Schema): Schema => {
    const { $ref, ...beside } = node;
    if ($ref === undefined) {
      return descend(node);
    }
    const [name, part] = partOf($ref);
    const alone = Object.keys(beside).length === 0;
    return alone && /^[A-Z]/.test(name)
      ? { $ref: `#/$defs/${name}` }
      : descend(resolveInto(part, beside, partOf));
  };
  const descend = (node: Schema): Schema => {
    const copy: Schema = { ...node };
    if (node.properties !== undefined) {
      copy.properties = Object.fromEntries(
        Object.entries(node.properties).map(([key, child]) => [key, expand(child)]),
      );
    }
    for (const key of ["additionalProperties", "items"] as const) {
      if (node[key] !== undefined) {
        copy[key] = expand(node[key]);
      }
    }
    return copy;
  };

  const root = expand(schema);
  const $defs: Record<string, Schema> = {};
  const collect = (node: Schema) => {
    for (const { node: each } of nodesOf(node)) {
      if (each.$ref !== undefined) {
        const [name, part] = partOf(each.$ref);
        if ($defs[name] === undefined) {
          $defs[name] = expand(part);
          collect($defs[name]);
        }
      }
    }
  };
  collect(root);
  const whole = Object.keys($defs).length > 0 ? { ...root, $defs } : root;
  return mapNodes(whole, (node) => {
    const known = node["x-extensible-enum"];
    return known === undefined || node.examples ? node : { ...node, examples: known };
  });
}

/** Merges what is beside a reference into its part; where it says more about a reference inside the part, that one is replaced too. */
function resolveInto(
  part: Schema,
  beside: Schema,
  partOf: (reference: string) => [string, Schema],
): Schema {
  const base = part.$ref === undefined ? part : partOf(part.$ref)[1];
  const merged = mergeSchemas(base, beside);
  if (base["x-correction"] !== undefined && beside["x-correction"] !== undefined) {
    merged["x-correction"] = [base["x-correction"], beside["x-correction"]].flat();
  }
  for (const [key, child] of Object.entries(beside.properties ?? {})) {
    const inner = base.properties?.[key];
    if (inner !== undefined) {
      merged.properties = { ...merged.properties, [key]: resolveInto(inner, child, partOf) };
    }
  }
  if (base.items !== undefined && beside.items !== undefined) {
    merged.items = resolveInto(base.items, beside.items, partOf);
  }
  return merged;
}
