/** The packages that are published, in the order in which they depend on each other, with the folder of each. */
export const published = {
  spec: "spec",
  types: "packages/types",
  client: "packages/client",
  mock: "packages/mock",
} as const satisfies Record<string, string>;
