import { typeOf } from "./lookup.ts";
import type { AddonRecord, ClusterType } from "./record.ts";
import type { Seed } from "./seed.ts";

/** A cluster that the seed names or that has an add-on. */
export interface ClusterInfo {
  readonly id: string;
  readonly type: ClusterType;
  /** Version of Kubernetes, where the seed says it. */
  readonly version?: string;
}

/** The clusters of a seed, then every other that has an add-on: the one that got its first add-on last is the last. */
export function clustersOf(
  { clusters = [] }: Seed,
  records: readonly AddonRecord[],
): ClusterInfo[] {
  const known = clusters.map(({ id, type = "standard", version }) => ({
    id,
    type,
    ...(version !== undefined && { version }),
  }));
  const byId = new Map<string, ClusterInfo>(known.map((cluster) => [cluster.id, cluster]));
  const decided = new Set<string>();
  for (const record of records) {
    const { clusterId: id } = record;
    // the first that is installed decides, as in checkType
    if (!decided.has(id)) {
      decided.add(id);
      byId.set(id, { ...byId.get(id), id, type: typeOf(record) });
    }
  }
  return [...byId.values()];
}
