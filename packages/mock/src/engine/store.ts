import { charactersOf } from "./constants.ts";
import { isGone } from "./lifecycle.ts";
import type { AddonRecord } from "./record.ts";
import { Rejection } from "./rejection.ts";

/** The add-ons that are installed. Reading removes those whose deletion is complete. */
export interface Store {
  get(uid: string, now: number): AddonRecord | undefined;
  inCluster(clusterId: string, now: number): AddonRecord[];
  /** The add-on of a cluster that was installed first. */
  firstInCluster(clusterId: string, now: number): AddonRecord | undefined;
  ofTemplate(clusterId: string, template: string, now: number): AddonRecord | undefined;
  /** Adds or replaces. @throws {@link Rejection} when the store is full, or the cluster has another of the template. */
  put(record: AddonRecord, now: number): void;
  /** Replaces everything. @throws {@link Rejection} when it does not fit; then nothing has changed. */
  replace(records: readonly AddonRecord[], now: number): void;
  all(now: number): AddonRecord[];
}

/** Bounds of a store. */
export interface StoreLimits {
  /** Max number of add-ons. */
  readonly maxInstances: number;
  /** Max characters of values in all, about as JSON. */
  readonly maxCharacters: number;
}

/** Creates an empty store. */
export function createStore({ maxInstances, maxCharacters }: StoreLimits): Store {
  let byId = new Map<string, { record: AddonRecord; size: number }>();
  let byCluster = new Map<string, Map<string, AddonRecord>>();
  let characters = 0;

  function remove(record: AddonRecord): void {
    characters -= byId.get(record.uid)?.size ?? 0;
    byId.delete(record.uid);
    const cluster = byCluster.get(record.clusterId);
    cluster?.delete(record.template);
    if (cluster?.size === 0) {
      byCluster.delete(record.clusterId);
    }
  }
  const unlessGone = (record: AddonRecord | undefined, now: number) => {
    if (record === undefined || !isGone(record, now)) {
      return record;
    }
    remove(record);
    return undefined;
  };
  const all = (now: number) =>
    [...byId.values()].flatMap(({ record }) => unlessGone(record, now) ?? []);
  const fits = (added: number, size: number) =>
    byId.size + added <= maxInstances && characters + size <= maxCharacters;

  function put(record: AddonRecord, now: number): void {
    const old = byId.get(record.uid);
    const twin = byCluster.get(record.clusterId)?.get(record.template);
    if (twin !== undefined && twin.uid !== record.uid) {
      throw new Rejection("alreadyInstalled", `${record.template} is installed twice in a cluster`);
    }
    const size = sizeOf(record);
    const growth = size - (old?.size ?? 0);
    const added = old === undefined ? 1 : 0;
    if (!fits(added, growth)) {
      all(now); // removes what is gone by now
      if (!fits(added, growth)) {
        throw new Rejection("storeFull", fullMessage(byId.size, maxInstances, maxCharacters));
      }
    }
    characters += growth;
    byId.set(record.uid, { record, size });
    const cluster = byCluster.get(record.clusterId) ?? new Map();
    byCluster.set(record.clusterId, cluster.set(record.template, record));
  }

  return {
    all,
    get: (uid, now) => unlessGone(byId.get(uid)?.record, now),
    inCluster: (clusterId, now) =>
      [...(byCluster.get(clusterId)?.values() ?? [])].flatMap(
        (record) => unlessGone(record, now) ?? [],
      ),
    firstInCluster(clusterId, now) {
      for (const record of byCluster.get(clusterId)?.values() ?? none) {
        if (unlessGone(record, now) !== undefined) {
          return record;
        }
      }
      return undefined;
    },
    ofTemplate: (clusterId, template, now) =>
      unlessGone(byCluster.get(clusterId)?.get(template), now),
    put,
    replace(records, now) {
      const before = { byId, byCluster, characters };
      byId = new Map();
      byCluster = new Map();
      characters = 0;
      try {
        for (const record of records) {
          put(record, now);
        }
      } catch (error) {
        ({ byId, byCluster, characters } = before);
        throw error;
      }
    },
  };
}

const none: readonly AddonRecord[] = [];

function sizeOf({ values, previous, clusterId, template }: AddonRecord): number {
  const before = previous === null ? 0 : charactersOf(previous.values);
  return charactersOf(values) + before + clusterId.length + template.length;
}

function fullMessage(held: number, instances: number, characters: number): string {
  return (
    `The mock's store is full: it holds ${held} of at most ${instances} add-ons and at most ` +
    `${characters} characters of values. Delete some, or reset it with DELETE /__mock/state`
  );
}
