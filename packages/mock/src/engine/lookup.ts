import type { Clock } from "./clock.ts";
import type { ClusterRef, InstanceRef } from "./instance-request.ts";
import { isDeleting, stateAt } from "./lifecycle.ts";
import type { LoadedSeed } from "./loaded-seed.ts";
import type { AddonRecord, ClusterType } from "./record.ts";
import { Rejection } from "./rejection.ts";
import type { Store } from "./store.ts";

/** Finds what requests name. */
export interface Lookup {
  /** An instance. @throws {@link Rejection} when there is none under these paths. */
  find(ref: InstanceRef): AddonRecord;
  /** An instance that is not being deleted. @throws {@link Rejection} */
  findUnlocked(ref: InstanceRef): AddonRecord;
  /** @throws {@link Rejection} when the cluster is reached by other paths. */
  checkType(cluster: ClusterRef): void;
}

/** Creates the lookup of a store. */
export function createLookup(store: Store, clock: Clock, loaded: () => LoadedSeed): Lookup {
  function find({ uid, clusterId, clusterType }: InstanceRef): AddonRecord {
    const record = store.get(uid, clock.now());
    if (
      record === undefined ||
      typeOf(record) !== clusterType ||
      (clusterId !== undefined && record.clusterId !== clusterId)
    ) {
      const where = clusterId === undefined ? "" : " in this cluster";
      throw new Rejection("notFound", `Resource not found: no such add-on instance${where}`);
    }
    return record;
  }
  return {
    find,
    findUnlocked(ref) {
      const record = find(ref);
      const now = clock.now();
      if (isDeleting(record, now)) {
        throw locked(record, now);
      }
      return record;
    },
    /** A cluster is of one kind: that the other path does not find it is an assumption, no source says what the service does. */
    checkType({ clusterId, clusterType }) {
      const installed = store.firstInCluster(clusterId, clock.now());
      const known = installed === undefined ? loaded().declaredType(clusterId) : typeOf(installed);
      if (known !== undefined && known !== clusterType) {
        const path = known === "autopilot" ? "/autopilot/v3" : "/api/v3";
        throw new Rejection("notFound", `Resource not found: the cluster is one of ${path}`);
      }
    },
  };
}

/** A change that is in progress keeps others away until it ends. */
export function locked({ change }: AddonRecord, now: number): Rejection {
  const { status } = stateAt(change, now);
  const seconds = Math.max(1, Math.ceil(((change.dueAt ?? now) - now) / 1000));
  const message = `The resource is locked: a change is in progress (${status}), retry when it has ended`;
  return new Rejection("locked", message, seconds);
}

/** Type of the cluster that an instance is in. */
export function typeOf({ clusterType }: AddonRecord): ClusterType {
  return clusterType ?? "standard";
}
