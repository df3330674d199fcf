import type { Description } from "../description/description.ts";
import { readSeed, type Seed } from "../engine/seed.ts";

/** Checks a seed, its templates by the description. @throws TypeError that names each offending member. */
export function checkSeed(document: unknown, { operations }: Description): Seed {
  const seed = readSeed(document);
  const listing = operations.find(({ id }) => id === "listAddonTemplates");
  const check = listing?.response(200, "application/json");
  const list = { kind: "Addon", apiVersion: "v3", items: seed.templates };
  const wrong = (check?.(list) ?? []).map(({ message }) => message.replace("/items", ""));
  if (wrong.length > 0) {
    throw new TypeError(`Seed, templates: ${wrong.join("; ")}`);
  }
  return seed;
}
