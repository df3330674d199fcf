import { isObject, type JsonObject } from "../json.ts";
import type { AddonTemplate, Versions } from "./api-types.ts";
import type { ClusterType } from "./record.ts";
import { Rejection } from "./rejection.ts";

/** The templates that can be installed. */
export interface Catalogue {
  /** Every template that a filter lets through, with the versions that it lets through. */
  list(filter: TemplateFilter): AddonTemplate[];
  /** The newest version of a template that suits a cluster; `undefined` when there is none. */
  newestFor(name: string, cluster: ClusterProfile): string | undefined;
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

/** Which templates to list. */
export interface TemplateFilter extends ClusterProfile {
  /** Name or alias. */
  readonly name?: string | undefined;
  /** Only this version. */
  readonly only?: string | undefined;
  /** Only versions that are not older. */
  readonly from?: string | undefined;
  /** Only the newest version. */
  readonly newest?: boolean | undefined;
}

/** What decides whether a version suits a cluster. */
interface ClusterProfile {
  readonly clusterType: ClusterType;
  /** Version of the cluster, such as `v1.29`; absent where nobody says. */
  readonly clusterVersion?: string | undefined;
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
    list({ name, only, from, newest, ...cluster }) {
      const wanted = [...templates.values()].filter(
        ({ metadata }) => name === undefined || metadata.name === name || metadata.alias === name,
      );
      const narrows = only !== undefined || from !== undefined || newest === true;
      return wanted.flatMap((template) => {
        const fitting = template.spec.versions.filter(
          (known) =>
            suits(known, cluster) &&
            (only === undefined || known.version === only) &&
            (from === undefined || compare(known.version, from) >= 0),
        );
        const versions = newest === true ? fitting.sort(newestFirst).slice(0, 1) : fitting;
        const isListed = versions.length > 0 || (!narrows && template.spec.versions.length === 0);
        return isListed ? [{ ...template, spec: { ...template.spec, versions } }] : [];
      });
    },
    newestFor: (name, cluster) =>
      (templates.get(name)?.spec.versions ?? [])
        .filter((known) => suits(known, cluster))
        .sort(newestFirst)[0]?.version,
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

const newestFirst = (a: Versions, b: Versions) => compare(b.version, a.version);

/** Whether a version suits a cluster. A version that names no clusters suits any, and so does any version where nobody says the cluster's. */
function suits(
  { supportVersions }: Versions,
  { clusterType, clusterVersion }: ClusterProfile,
): boolean {
  if (!supportVersions || (clusterType === "standard" && clusterVersion === undefined)) {
    return true;
  }
  return supportVersions.some(({ category, clusterVersion: patterns }) => {
    // absent means CCE Standard and Turbo (D-021)
    const forAutopilot = category?.includes("Autopilot") ?? false;
    const forStandard = category === undefined || category.some((name) => name !== "Autopilot");
    return (
      (clusterType === "autopilot" ? forAutopilot : forStandard) &&
      (clusterVersion === undefined ||
        patterns.some((pattern) => matchesVersion(pattern, clusterVersion)))
    );
  });
}

/** Whether a version of a cluster matches a pattern of `supportVersions`. A pattern that is not a regular expression matches nothing. */
function matchesVersion(pattern: string, version: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`).test(version);
  } catch {
    return false;
  }
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
