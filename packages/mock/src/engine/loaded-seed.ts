import { type Catalogue, createCatalogue } from "./catalogue.ts";
import type { ClusterType } from "./record.ts";
import type { Seed } from "./seed.ts";
import type { ClusterFacts } from "./supports.ts";

/** A seed that is ready to use: its catalogue, and what it says of clusters. */
export interface LoadedSeed {
  readonly seed: Seed;
  readonly catalogue: Catalogue;
  /** What is known of a cluster that is reached by the paths of a type. */
  facts(cluster: {
    readonly clusterId?: string | undefined;
    readonly clusterType: ClusterType;
  }): ClusterFacts;
  /** The type that the seed declares for a cluster; `undefined` where it declares none. */
  declaredType(clusterId: string): ClusterType | undefined;
}

/** Makes a seed ready to use. It must have been checked. */
export function loadSeed(seed: Seed): LoadedSeed {
  const clusters = new Map(seed.clusters?.map((cluster) => [cluster.id, cluster]));
  // the same objects each time, so that what follows from them can be kept
  const known = new Map([...clusters].map(([id, cluster]) => [id, factsOf(cluster)]));
  const unknown = factsOf({});
  return {
    seed,
    catalogue: createCatalogue(seed.templates),
    facts: ({ clusterId = "", clusterType }) => (known.get(clusterId) ?? unknown)[clusterType],
    declaredType: (clusterId) => clusters.get(clusterId)?.type,
  };
}

function factsOf({
  version,
  category,
  architecture,
}: Omit<ClusterFacts, "clusterType">): Record<ClusterType, ClusterFacts> {
  const facts = { version, category, architecture };
  return {
    standard: { clusterType: "standard", ...facts },
    autopilot: { clusterType: "autopilot", ...facts },
  };
}
