import { readFileSync } from "node:fs";
import { parse } from "yaml";

const known = new Map<string, unknown>();

/** What a YAML file of spec holds, by its path there. It is parsed once for all languages, so nobody may change it. */
export function readYaml(path: string): unknown {
  if (!known.has(path)) {
    const file = new URL(`../../../spec/${path}`, import.meta.url);
    known.set(path, parse(readFileSync(file, "utf8")));
  }
  return known.get(path);
}
