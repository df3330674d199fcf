import type { AddonTemplate, Versions } from "./api-types.ts";
import { compareVersions as compare } from "./compare-versions.ts";
import { noteConstant } from "./constants.ts";
import { type ClusterFacts, supports } from "./supports.ts";
import { unknownTemplate, unknownVersion } from "./unknown-template.ts";

/** The templates that can be installed. */
export interface Catalogue {
  /** Every template that a filter lets through, with the versions that it lets through. */
  list(filter: TemplateFilter): AddonTemplate[];
  /** Versions of a template that suit a cluster, newest first; `undefined` for a template that the catalogue does not know. */
  versionsFor(name: string, cluster: ClusterFacts): Versions[] | undefined;
  /** A version that the catalogue has. */
  find(name: string, version: string): Versions | undefined;
  /** Alias of a template, when it has one. */
  aliasOf(name: string): string | undefined;
  /** A template and one of its versions; made up where the catalogue does not know them. */
  describe(name: string, version: string): { template: AddonTemplate; version: Versions };
  /** Versions of a template that are newer than one of its versions and suit the cluster, or `null` when there is none. */
  newerThan(name: string, version: string, cluster: ClusterFacts): string[] | null;
  /** JSON pointers into the values of a template that must not be empty. */
  needsOf(name: string): readonly string[];
}

/** Which templates to list. */
export interface TemplateFilter {
  /** Only versions that suit it. */
  readonly cluster: ClusterFacts;
  /** Name or alias. */
  readonly name?: string | undefined;
  /** Only this version. */
  readonly only?: string | undefined;
  /** Only versions that are not older. */
  readonly from?: string | undefined;
  /** Only the newest version. */
  readonly newest?: boolean | undefined;
}

/** A template, and which of its values must not be empty. */
type CatalogueTemplate = AddonTemplate & { readonly needs?: string[] };

/** Creates a catalogue. */
export function createCatalogue(seeds: readonly CatalogueTemplate[] = []): Catalogue {
  const templates = new Map<string, AddonTemplate>();
  const needs = new Map<string, readonly string[]>();
  const byVersion = new Map<string, ReadonlyMap<string, Versions>>();
  const oldestFirst = new Map<string, readonly Versions[]>();
  /** Newer versions by the version that is installed, for each cluster that asked: every instance shows them. */
  const newer = new WeakMap<ClusterFacts, Map<Versions, string[] | null>>();
  for (const { needs: needed = [], ...template } of seeds) {
    const { name } = template.metadata;
    templates.set(name, template);
    const byName = template.spec.versions.map(
      (each) => [each.version, noteConstant(each)] as const,
    );
    byVersion.set(name, new Map(byName));
    needs.set(name, needed);
    oldestFirst.set(
      name,
      [...template.spec.versions].sort((a, b) => compare(a.version, b.version)),
    );
  }
  const find = (name: string, version: string) => byVersion.get(name)?.get(version);
  function findNewer(name: string, version: string, cluster: ClusterFacts): string[] | null {
    const found = (oldestFirst.get(name) ?? []).filter(
      (known) => compare(known.version, version) > 0 && supports(known, cluster),
    );
    return found.length === 0 ? null : found.map((known) => known.version);
  }
  return {
    list({ cluster, name, only, from, newest }) {
      const wanted = [...templates.values()].filter(
        ({ metadata }) => name === undefined || metadata.name === name || metadata.alias === name,
      );
      const narrows = only !== undefined || from !== undefined || newest === true;
      return wanted.flatMap((template) => {
        const suitable = template.spec.versions.filter(
          (known) =>
            supports(known, cluster) &&
            (only === undefined || known.version === only) &&
            (from === undefined || compare(known.version, from) >= 0),
        );
        const versions = newest === true ? suitable.sort(newestFirst).slice(0, 1) : suitable;
        const isListed = versions.length > 0 || (!narrows && template.spec.versions.length === 0);
        return isListed ? [{ ...template, spec: { ...template.spec, versions } }] : [];
      });
    },
    versionsFor: (name, cluster) =>
      oldestFirst
        .get(name)
        ?.filter((known) => supports(known, cluster))
        .reverse(),
    find,
    aliasOf: (name) => templates.get(name)?.metadata.alias,
    describe(name, version) {
      const known = find(name, version);
      const newest = oldestFirst.get(name)?.at(-1) ?? unknownVersion(version);
      return {
        template: templates.get(name) ?? unknownTemplate(name),
        version: known ?? { ...newest, version },
      };
    },
    newerThan(name, version, cluster) {
      const installed = find(name, version);
      if (installed === undefined) {
        return findNewer(name, version, cluster);
      }
      const ofCluster = newer.get(cluster) ?? new Map<Versions, string[] | null>();
      newer.set(cluster, ofCluster);
      const known = ofCluster.get(installed);
      if (known !== undefined) {
        return known;
      }
      const found = findNewer(name, version, cluster);
      ofCluster.set(installed, found);
      return found;
    },
    needsOf: (name) => needs.get(name) ?? [],
  };
}

const newestFirst = (a: Versions, b: Versions) => compare(b.version, a.version);
