import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { parse } from "yaml";
import { readSeed, type Seed } from "../engine/seed.ts";
import { type Description, readDescription } from "../http/description.ts";
import { explain } from "../http/explain.ts";
import type { LoadedDescription } from "./prism.ts";

/** The description that the mock goes by when no other is given. */
export const defaultDescription: string = fileURLToPath(
  import.meta.resolve("@cce-addons/spec/openapi.json"),
);

/** The seed that the mock starts with when no other is given. */
export const defaultSeed: string = fileURLToPath(
  new URL("../../seed/default.yaml", import.meta.url),
);

/** Reads a file of JSON or YAML. @throws Error that names the file and what is wrong with it. */
async function readDocument(path: string): Promise<unknown> {
  try {
    const text = await readFile(path, "utf8");
    return path.endsWith(".json") ? JSON.parse(text) : parse(text, { maxAliasCount: 10_000 });
  } catch (error) {
    throw new Error(`Cannot read ${path}: ${messageOf(error)}`, { cause: error });
  }
}

/** Loads a description for Prism and for the checks. @throws Error that names the file and what is wrong with it. */
export async function loadDescription(path: string): Promise<LoadedDescription> {
  const document = await readDocument(path);
  try {
    const description = readDescription(document);
    return { description, resources: await getHttpOperationsFromSpec(document as object) };
  } catch (error) {
    throw new Error(`Cannot use ${path}: ${messageOf(error)}`, { cause: error });
  }
}

/** Loads a seed. @throws Error that names the file and what is wrong with it. */
export async function loadSeed(path: string, description: Description): Promise<Seed> {
  const document = await readDocument(path);
  try {
    return checkSeed(document, description);
  } catch (error) {
    throw new Error(`Cannot use ${path}: ${messageOf(error)}`, { cause: error });
  }
}

/** Checks a seed and its templates. @throws TypeError that names each offending member. */
export function checkSeed(document: unknown, description: Description): Seed {
  const seed = readSeed(document);
  const list = { kind: "Addon", apiVersion: "v3", items: seed.templates };
  const { operations } = description;
  const check = operations
    .find(({ id }) => id === "listAddonTemplates")
    ?.answer(200, "application/json");
  const wrong = explain(check?.(list) ?? []).map(({ message }) => message.replace("/items", ""));
  if (wrong.length > 0) {
    throw new TypeError(`Seed, templates: ${wrong.join("; ")}`);
  }
  return seed;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
