import { readManifest } from "./manifest.ts";

/** The packages that are published, in the order in which they depend on each other, with the folder of each. */
export const published = {
  spec: "spec",
  types: "packages/types",
  client: "packages/client",
  mock: "packages/mock",
  conformance: "packages/conformance",
} as const satisfies Record<string, string>;

type Name = keyof typeof published;

/** The published packages that one needs, those that they need included. */
export function siblingsOf(name: Name): Name[] {
  const { dependencies = {} } = readManifest(published[name]);
  const direct = (Object.keys(published) as Name[]).filter(
    (own) => `@cce-addons/${own}` in dependencies,
  );
  return [...new Set([...direct.flatMap(siblingsOf), ...direct])];
}
