import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { mergeSchemas } from "./merge.ts";
import type { Schema } from "./schema.ts";

const folder = new URL("../../", import.meta.url);
const shared = "_shared";

const read = (path: string): unknown => parse(readFileSync(new URL(path, folder), "utf8"));

/** The names of the add-ons whose values are described, in alphabetical order. */
export const valuesNames = (): string[] =>
  readdirSync(new URL("values/", folder))
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => file.replace(".yaml", ""))
    .filter((name) => name !== shared)
    .sort();

/** A schema of `values/` and the parts that it refers to. */
export interface Source {
  schema: Schema;
  parts: Record<string, Schema>;
}

/** Reads the schema of one add-on with the shared parts. */
export function readSource(name: string): Source {
  const { $defs } = read(`values/${shared}.yaml`) as { $defs: Record<string, Schema> };
  return { schema: read(`values/${name}.yaml`) as Schema, parts: $defs };
}

/** Reads the same with its texts in Chinese: the overlays of `overlays/values.zh-CN`, each of one action, merged into both. */
export function readChineseSource(name: string): Source {
  const { schema, parts } = readSource(name);
  const { $defs = {} } = mergeSchemas({ $defs: parts }, readUpdate(shared));
  return { schema: mergeSchemas(schema, readUpdate(name)), parts: $defs };
}

/**
 * Reads the update of an overlay.
 *
 * @throws {Error} when the overlay has anything but one action on the whole document, which is all that `redocly` is not needed for.
 */
function readUpdate(name: string): Schema {
  const { actions } = read(`overlays/values.zh-CN/${name}.yaml`) as {
    actions: { target: string; update: Schema }[];
  };
  const [action, ...more] = actions;
  if (action?.target !== "$" || more.length > 0) {
    throw new Error(`overlays/values.zh-CN/${name}.yaml must have one action, whose target is $`);
  }
  return action.update;
}
