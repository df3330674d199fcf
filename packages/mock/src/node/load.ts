import { readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Description } from "../description/description.ts";
import { checkSeed, type Seed } from "../engine/seed.ts";

/** Path of the description that this package was built with, as an OpenAPI document. */
export const defaultDescription: string = fileURLToPath(
  import.meta.resolve("@cce-addons/spec/openapi.json"),
);

/** Loads a description, JSON or YAML, and compiles its schemas. @throws Error that names the file and what is wrong with it. */
export async function loadDescription(path: string): Promise<Description> {
  const changed = await stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
  const known = last;
  if (known !== undefined && known.path === path && known.changed === changed) {
    return known.description;
  }
  // Loaded here, as most runs use the shipped description, which needs no compiler.
  const { readDescription } = await import("../description/compile.ts");
  const description = await load(path, readDescription);
  last = { path, changed, description };
  return description;
}

/** What was loaded last. Nobody changes it, and tests start one mock after the other of the same description. */
let last: { path: string; changed: number | undefined; description: Description } | undefined;

/** Loads a seed, JSON or YAML. @throws Error that names the file and what is wrong with it. */
export function loadSeed(path: string, description: Description): Promise<Required<Seed>> {
  return load(path, (document) => checkSeed(document, description));
}

async function load<T>(path: string, use: (document: unknown) => T): Promise<T> {
  try {
    const text = await readFile(path, "utf8");
    return use(path.endsWith(".json") ? JSON.parse(text) : (await import("yaml")).parse(text));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`Cannot use ${path}: ${why}`, { cause });
  }
}
