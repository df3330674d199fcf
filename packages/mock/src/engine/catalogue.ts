import { isObject, type JsonObject } from "../json.ts";
import type { AddonTemplate, Versions } from "./api-types.ts";
import { Rejection } from "./rejection.ts";

/** The templates that can be installed. */
export interface Catalogue {
  /** Every template, or those with this name or alias. */
  list(name?: string): AddonTemplate[];
  /** Alias of a template, when it has one. */
  aliasOf(name: string): string | undefined;
  /** A template and one of its versions; made up where the catalogue does not know them. */
  describe(name: string, version: string): { template: AddonTemplate; version: Versions };
  /** A strict catalogue rejects an unknown template or version. @throws {@link Rejection} */
  checkKnown(name: string, version: string): void;
  /** Versions of a template that are newer than one of its versions, or `null` when there is none. */
  newerThan(name: string, version: string): string[] | null;
  /** A strict catalogue rejects values without a field that the template needs. @throws {@link Rejection} */
  checkNeeds(name: string, values: JsonObject): void;
}

/** A template, and which of its values must not be empty. */
type CatalogueTemplate = AddonTemplate & { readonly needs?: string[] };

/** Creates a catalogue. A strict one rejects what it does not know. */
export function createCatalogue(
  seeds: readonly CatalogueTemplate[] = [],
  strict = false,
): Catalogue {
  const templates = new Map<string, AddonTemplate>();
  const needs = new Map<string, readonly string[]>();
  const versions = new Map<string, readonly string[]>();
  for (const { needs: needed = [], ...template } of seeds) {
    templates.set(template.metadata.name, template);
    needs.set(template.metadata.name, needed);
    const all = template.spec.versions.map(({ version }) => version);
    versions.set(template.metadata.name, all.sort(compare));
  }
  return {
    list: (name) =>
      [...templates.values()].filter(
        ({ metadata }) => name === undefined || metadata.name === name || metadata.alias === name,
      ),
    aliasOf: (name) => templates.get(name)?.metadata.alias,
    describe(name, version) {
      const template = templates.get(name) ?? genericTemplate(name);
      return {
        template,
        version: versionOf(template, version) ?? { ...newestOf(template, version), version },
      };
    },
    checkKnown(name, version) {
      const template = templates.get(name);
      if (strict && template === undefined) {
        throw new Rejection("templateNotFound", `Add-on template ${quote(name)} does not exist`);
      }
      if (strict && template !== undefined && versionOf(template, version) === undefined) {
        throw new Rejection("parameterInvalid", `Version ${quote(version)} of ${name} is invalid`);
      }
    },
    newerThan(name, version) {
      const newer = (versions.get(name) ?? []).filter((known) => compare(known, version) > 0);
      return newer.length === 0 ? null : newer;
    },
    checkNeeds(name, values) {
      const missing = strict ? (needs.get(name) ?? []).filter((path) => !given(values, path)) : [];
      if (missing.length > 0) {
        const pointers = missing.map((path) => `/spec/values${path}`).join(", ");
        throw new Rejection("parameterInvalid", `${name} needs a value at ${pointers}`);
      }
    },
  };
}

function given(values: JsonObject, pointer: string): boolean {
  let value: unknown = values;
  for (const field of pointer.split("/").slice(1)) {
    value = isObject(value) && Object.hasOwn(value, field) ? value[field] : undefined;
  }
  return value !== undefined && value !== null && value !== "";
}

function versionOf({ spec }: AddonTemplate, version: string): Versions | undefined {
  return spec.versions.find((known) => known.version === version);
}

function newestOf(template: AddonTemplate, version: string): Versions {
  const [newest] = [...template.spec.versions].sort((a, b) => compare(b.version, a.version));
  return newest ?? genericVersion(version);
}

function genericTemplate(name: string): AddonTemplate {
  const at = "2026-01-01T00:00:00Z";
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

function genericVersion(version: string): Versions {
  const at = "2026-01-01T00:00:00Z";
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

/** Compares dotted versions number by number: 1.9.0 before 1.10.0. */
const { compare } = new Intl.Collator("en", { numeric: true });

/** A name as it was sent, shortened so that a message stays readable. */
function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
