import type { AddonTemplate, Versions } from "./api-types.ts";

const at = "2026-01-01T00:00:00Z";

/** A template that the catalogue does not know, as an open catalogue makes it up. */
export function unknownTemplate(name: string): AddonTemplate {
  return {
    kind: "Addon",
    apiVersion: "v3",
    metadata: { uid: name, name, creationTimestamp: at, updateTimestamp: at },
    spec: {
      type: "helm",
      labels: [],
      logoURL: "",
      description: "An add-on that the mock's catalogue does not know.",
      versions: [],
    },
  };
}

/** A version of such a template. */
export function unknownVersion(version: string): Versions {
  return {
    version,
    input: { basic: {}, parameters: {} },
    stable: true,
    translate: {},
    supportVersions: null,
    creationTimestamp: at,
    updateTimestamp: at,
  };
}
