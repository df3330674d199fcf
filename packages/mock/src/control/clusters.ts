import type { Addons } from "../engine/addons.ts";
import type { AddonInstance } from "../engine/api-types.ts";
import type { Clock } from "../engine/clock.ts";
import type { ClusterInfo } from "../engine/clusters.ts";
import type { AddonRecord, Change } from "../engine/record.ts";

/** An add-on as it is now. Times are milliseconds since 1970. */
interface ShownAddon {
  readonly uid: string;
  readonly template: string;
  readonly alias: string | undefined;
  readonly version: string;
  readonly previousVersion: string | undefined;
  readonly status: string;
  readonly reason: string;
  readonly message: string;
  readonly change: Pick<Change, "kind" | "dueAt"> & { readonly startedAt: number };
  readonly targetVersions: readonly string[];
  readonly isRollbackable: boolean;
}

/** A cluster and its add-ons. */
interface ShownCluster extends ClusterInfo {
  readonly addons: readonly ShownAddon[];
}

/** Every cluster at an instant of the mock's clock, in milliseconds since 1970. */
export interface Clusters {
  readonly now: number;
  readonly frozen: boolean;
  readonly clusters: readonly ShownCluster[];
}

/** A template and the versions that suit a cluster, newest first. */
export interface InstallableTemplate {
  readonly name: string;
  readonly versions: readonly string[];
}

/** Reads every cluster and its add-ons. */
export function readClusters({ addons, clock }: { addons: Addons; clock: Clock }): Clusters {
  const now = clock.now();
  const records = new Map(addons.records().map((record) => [record.uid, record]));
  const clusters = addons.clusters().map((cluster) => {
    const instances = addons.list({ clusterId: cluster.id, clusterType: cluster.type });
    return {
      ...cluster,
      addons: instances.flatMap((instance) => {
        const record = records.get(instance.metadata.uid);
        return record === undefined ? [] : [shown(instance, record)];
      }),
    };
  });
  return { now, frozen: clock.frozen, clusters };
}

function shown(
  { metadata, spec, status }: AddonInstance,
  { change, updatedAt }: AddonRecord,
): ShownAddon {
  return {
    uid: metadata.uid,
    template: spec.addonTemplateName,
    alias: metadata.alias,
    version: spec.version,
    previousVersion: status.previousVersion,
    status: status.status,
    reason: status.Reason,
    message: status.message,
    change: { kind: change.kind, startedAt: updatedAt, dueAt: change.dueAt },
    targetVersions: status.targetVersions ?? [],
    isRollbackable: status.isRollbackable,
  };
}

/** Lists what a cluster can install. An unknown cluster counts as a Standard one. */
export function readTemplates(addons: Addons, clusterId: string): InstallableTemplate[] {
  const clusterType = clusterTypeOf(addons, clusterId);
  return addons.templates({ clusterId, clusterType }).map(({ metadata: { name }, spec }) => ({
    name,
    versions: spec.versions
      .map(({ version }) => version)
      .sort((a, b) => b.localeCompare(a, "en", { numeric: true })),
  }));
}

/** Kind of a cluster; an unknown one counts as a Standard one. */
export function clusterTypeOf(addons: Addons, clusterId: string): ClusterInfo["type"] {
  return addons.clusters().find(({ id }) => id === clusterId)?.type ?? "standard";
}
