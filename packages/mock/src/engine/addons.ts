import type { RequestWarning } from "../values/warning.ts";
import { warningsOf } from "../values/warnings.ts";
import type { AddonInstance, AddonTemplate } from "./api-types.ts";
import type { TemplateFilter } from "./catalogue.ts";
import { type Changes, type ChangesOptions, createChanges } from "./changes.ts";
import { type ClusterInfo, clustersOf } from "./clusters.ts";
import type { ClusterRef, InstanceRef, InstanceRequest } from "./instance-request.ts";
import { type LoadedSeed, loadSeed } from "./loaded-seed.ts";
import { createLookup, typeOf } from "./lookup.ts";
import type { AddonRecord, ClusterType } from "./record.ts";
import { recordsOf, type Seed } from "./seed.ts";
import { serialize } from "./serialize.ts";
import { createStore, type StoreLimits } from "./store.ts";

/**
 * The add-ons of all clusters, and what can be done to them. Knows nothing of HTTP.
 *
 * Everything is computed from the clock when it is read; there are no timers.
 * Each method throws a {@link Rejection} when it cannot do what is requested.
 */
export interface Addons extends Changes {
  show(ref: InstanceRef): AddonInstance;
  /** Instances in a cluster, all or those whose template has this name or alias. */
  list(cluster: ClusterRef, name?: string): AddonInstance[];
  /** The clusters of the seed, then every other that has an add-on. */
  clusters(): ClusterInfo[];
  /** Templates, those that the filter lets through. A cluster of the seed whose version is known narrows them further. */
  templates(filter: TemplatesQuery): AddonTemplate[];
  /** What looks wrong in a request that may be accepted all the same. @param uid - Instance that an update names. */
  warnings(request: InstanceRequest, uid: string): RequestWarning[];
  /** An instance as it is stored. */
  record(ref: InstanceRef): AddonRecord;
  /** Name of the template of an instance; `undefined` when the instance does not exist. */
  templateOf(uid: string): string | undefined;
  /** Everything that is installed, in the form that {@link Addons.restore} accepts. */
  records(): AddonRecord[];
  /** Replaces everything that is installed. When it throws, nothing has changed. */
  restore(records: readonly AddonRecord[]): void;
  /** Replaces the catalogue; what is installed stays. @throws {@link Rejection} when the seed has more than the store holds. */
  useCatalogue(seed: Seed): void;
  /** Restores what the seed has installed. When it throws, nothing has changed. */
  reset(): void;
}

/** Which templates to list, for which cluster. */
interface TemplatesQuery extends Omit<TemplateFilter, "cluster"> {
  readonly clusterId: string | undefined;
  readonly clusterType: ClusterType;
}

/** What {@link createAddons} needs. */
export interface AddonsOptions extends StoreLimits, ChangesOptions {
  readonly seed: Seed;
}

/** Creates the add-ons of a seed. @throws {@link Rejection} when the seed has more than the store holds. */
export function createAddons(options: AddonsOptions): Addons {
  const { clock, identifiers } = options;
  const store = createStore(options);
  let loaded: LoadedSeed;
  const useCatalogue = (seed: Seed) => {
    const next = loadSeed(seed);
    // A seed that does not fit is rejected now, not by a later reset.
    let count = 0;
    const trial = recordsOf(seed, next.catalogue, clock.now(), () => `trial-${count++}`);
    createStore(options).replace(trial, clock.now());
    loaded = next;
  };
  useCatalogue(options.seed);

  const shown = (record: AddonRecord): AddonInstance => {
    const cluster = loaded.facts({ ...record, clusterType: typeOf(record) });
    return serialize(record, clock.now(), loaded.catalogue, cluster);
  };
  const lookup = createLookup(store, clock, () => loaded);
  const addons: Addons = {
    ...createChanges({ ...options, ...lookup, store, loaded: () => loaded, show: shown }),
    show: (ref) => shown(lookup.find(ref)),
    list(cluster, name) {
      lookup.checkType(cluster);
      const matches = ({ template, alias }: AddonRecord) =>
        name === undefined ||
        template === name ||
        (alias ?? loaded.catalogue.aliasOf(template)) === name;
      return store.inCluster(cluster.clusterId, clock.now()).filter(matches).map(shown);
    },
    clusters: () => clustersOf(loaded.seed, store.all(clock.now())),
    templates: ({ clusterId, clusterType, ...filter }) =>
      loaded.catalogue.list({ ...filter, cluster: loaded.facts({ clusterId, clusterType }) }),
    warnings(request, uid) {
      const now = clock.now();
      const { clusterId, template } = request;
      const installed =
        uid === "" ? store.ofTemplate(clusterId, template, now) : store.get(uid, now);
      const { catalogue, facts } = loaded;
      return warningsOf(request, { catalogue, cluster: facts(request), installed });
    },
    record: lookup.find,
    templateOf: (uid) => store.get(uid, clock.now())?.template,
    records: () => store.all(clock.now()),
    restore: (records) => store.replace(records, clock.now()),
    useCatalogue,
    reset() {
      const { seed, catalogue } = loaded;
      const records = recordsOf(seed, catalogue, clock.now(), () => identifiers.instanceId());
      store.replace(records, clock.now());
    },
  };
  addons.reset();
  return addons;
}
