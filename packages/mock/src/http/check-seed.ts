import { readSeed, type Seed } from "../engine/seed.ts";
import type { Description } from "./description.ts";
import { explain } from "./explain.ts";

/** Checks a seed, its templates by the description. @throws TypeError that names each offending member. */
export function checkSeed(document: unknown, { operations }: Description): Seed {
  const seed = readSeed(document);
  const listing = operations.find(({ id }) => id === "listAddonTemplates");
  const check = listing?.answer(200, "application/json");
  const list = { kind: "Addon", apiVersion: "v3", items: seed.templates };
  const wrong = explain(check?.(list) ?? []).map(({ message }) => message.replace("/items", ""));
  if (wrong.length > 0) {
    throw new TypeError(`Seed, templates: ${wrong.join("; ")}`);
  }
  return seed;
}
