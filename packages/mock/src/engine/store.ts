import { type ChangeKind, isGone } from "./lifecycle.ts";
import { Refusal } from "./refusal.ts";
import type { JsonObject } from "./wire.ts";

/** The last thing that was done to an add-on, and how it ends. */
export interface Change {
  readonly kind: ChangeKind;
  /** When it ends, in milliseconds since 1970; `null` when never. */
  readonly dueAt: number | null;
  /** State, `Reason` and `message` at the end. */
  readonly status: string;
  readonly reason: string;
  readonly message: string;
}

/** What the mock keeps of an installed add-on. */
export interface AddonRecord {
  readonly uid: string;
  readonly clusterId: string;
  readonly template: string;
  readonly alias: string | null;
  readonly version: string;
  readonly values: JsonObject;
  /** Version and values before the last upgrade. */
  readonly previous: { readonly version: string; readonly values: JsonObject } | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly change: Change;
}

/** The add-ons that are installed. Reading removes those whose deletion is over. */
export interface Store {
  get(uid: string, now: number): AddonRecord | undefined;
  inCluster(clusterId: string, now: number): AddonRecord[];
  ofTemplate(clusterId: string, template: string, now: number): AddonRecord | undefined;
  /** Adds or replaces. @throws {@link Refusal} when the store is full. */
  put(record: AddonRecord, now: number): void;
  all(now: number): AddonRecord[];
  clear(): void;
}

/** Bounds of a store. */
export interface StoreLimits {
  /** How many add-ons at most. */
  readonly maxInstances: number;
  /** How many characters of values, about as JSON, at most in all. */
  readonly maxCharacters: number;
}

/** Creates an empty store. */
export function createStore({ maxInstances, maxCharacters }: StoreLimits): Store {
  const byId = new Map<string, { record: AddonRecord; size: number }>();
  const byCluster = new Map<string, Map<string, AddonRecord>>();
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
  const ifThere = (record: AddonRecord | undefined, now: number) => {
    if (record === undefined || !isGone(record, now)) {
      return record;
    }
    remove(record);
    return undefined;
  };
  const all = (now: number) =>
    [...byId.values()].flatMap(({ record }) => ifThere(record, now) ?? []);
  const fits = (added: number, size: number) =>
    byId.size + added <= maxInstances && characters + size <= maxCharacters;

  return {
    all,
    get: (uid, now) => ifThere(byId.get(uid)?.record, now),
    inCluster: (clusterId, now) =>
      [...(byCluster.get(clusterId)?.values() ?? [])].flatMap(
        (record) => ifThere(record, now) ?? [],
      ),
    ofTemplate: (clusterId, template, now) => ifThere(byCluster.get(clusterId)?.get(template), now),
    put(record, now) {
      const old = byId.get(record.uid);
      const twin = byCluster.get(record.clusterId)?.get(record.template);
      if (twin !== undefined && twin.uid !== record.uid) {
        throw new Refusal("alreadyInstalled", `${record.template} is installed twice in a cluster`);
      }
      const size = sizeOf(record);
      const growth = size - (old?.size ?? 0);
      const added = old === undefined ? 1 : 0;
      if (!fits(added, growth)) {
        all(now); // lets go of what is gone by now
        if (!fits(added, growth)) {
          throw new Refusal("storeFull", fullMessage(byId.size, maxInstances, maxCharacters));
        }
      }
      characters += growth;
      byId.set(record.uid, { record, size });
      const cluster = byCluster.get(record.clusterId) ?? new Map();
      byCluster.set(record.clusterId, cluster.set(record.template, record));
    },
    clear() {
      byId.clear();
      byCluster.clear();
      characters = 0;
    },
  };
}

function sizeOf({ values, previous, clusterId, template }: AddonRecord): number {
  const before = previous === null ? 0 : charactersOf(previous.values);
  return charactersOf(values) + before + clusterId.length + template.length;
}

/** About as many characters as a value has as JSON; to write it just to count would cost more than all else here. */
function charactersOf(value: unknown): number {
  if (typeof value === "string") {
    return value.length + 2;
  }
  if (typeof value !== "object" || value === null) {
    return 6;
  }
  let characters = 2;
  for (const name of Object.keys(value)) {
    characters += name.length + 4 + charactersOf((value as JsonObject)[name]);
  }
  return characters;
}

function fullMessage(held: number, instances: number, characters: number): string {
  return (
    `The store of the mock is full: it holds ${held} of at most ${instances} add-ons and at most ` +
    `${characters} characters of values. Delete some, or reset it with DELETE /__mock/state`
  );
}
