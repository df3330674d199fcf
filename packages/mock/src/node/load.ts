import { readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { parse } from "yaml";
import type { Seed } from "../engine/seed.ts";
import { checkSeed } from "../http/check-seed.ts";
import { type Description, readDescription } from "../http/description.ts";
import type { LoadedDescription } from "./prism.ts";

/** The file of the description that the mock goes by when no other is given. */
export const defaultDescription: string = fileURLToPath(
  import.meta.resolve("@cce-addons/spec/openapi.json"),
);

/** Loads a description for Prism and for the checks. @throws Error that names the file and what is wrong with it. */
export async function loadDescription(path: string): Promise<LoadedDescription> {
  const changed = await stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
  const known = last;
  if (known !== undefined && known.path === path && known.changed === changed) {
    return known.loaded;
  }
  const loaded = await load(path, async (document) => ({
    description: readDescription(document),
    resources: await getHttpOperationsFromSpec(document as object),
  }));
  last = { path, changed, loaded };
  return loaded;
}

/** What was loaded last. Nobody changes it, and tests start one mock after the other of the same description. */
let last: { path: string; changed: number | undefined; loaded: LoadedDescription } | undefined;

/** Loads a seed. @throws Error that names the file and what is wrong with it. */
export function loadSeed(path: string, description: Description): Promise<Seed> {
  return load(path, (document) => checkSeed(document, description));
}

async function load<T>(path: string, use: (document: unknown) => T | Promise<T>): Promise<T> {
  try {
    const text = await readFile(path, "utf8");
    return await use(path.endsWith(".json") ? JSON.parse(text) : parse(text));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`Cannot use ${path}: ${why}`, { cause });
  }
}
