import type { AddonInstance, AddonTemplate } from "./api-types.ts";
import { type Catalogue, createCatalogue, type TemplateFilter } from "./catalogue.ts";
import type { Clock } from "./clock.ts";
import type { Identifiers } from "./identifiers.ts";
import type { ClusterRef, InstanceRef, InstanceRequest } from "./instance-request.ts";
import { begin, isDeleting, isDone, isRollbackable, type Outcome, stateAt } from "./lifecycle.ts";
import type { AddonRecord, ChangeKind, ClusterType } from "./record.ts";
import { Rejection } from "./rejection.ts";
import { recordsOf, type Seed } from "./seed.ts";
import { serialize } from "./serialize.ts";
import { createStore, type StoreLimits } from "./store.ts";
import { completeValues } from "./values.ts";

/** A cluster that the seed names or that has an add-on. */
export interface ClusterInfo {
  readonly id: string;
  readonly type: ClusterType;
  /** Version of Kubernetes, where the seed says it. */
  readonly version?: string;
}

/**
 * The add-ons of all clusters, and what can be done to them. Knows nothing of HTTP.
 *
 * Everything is computed from the clock when it is read; there are no timers.
 * Each method throws a {@link Rejection} when it cannot do what is requested.
 */
export interface Addons {
  install(request: InstanceRequest, outcome?: Outcome): AddonInstance;
  /** Upgrades what is installed of the template in the cluster. An open catalogue installs it when it is not there. */
  upgradeInCluster(request: InstanceRequest, outcome?: Outcome): AddonInstance;
  update(uid: string, request: InstanceRequest, outcome?: Outcome): AddonInstance;
  rollback(ref: InstanceRef, outcome?: Outcome): AddonInstance;
  /** Deletes. A second deletion of the same instance changes nothing. */
  remove(ref: InstanceRef, outcome?: Outcome): AddonInstance;
  show(ref: InstanceRef): AddonInstance;
  /** Instances in a cluster, all or those whose template has this name or alias. */
  list(cluster: ClusterRef, name?: string): AddonInstance[];
  /** The clusters of the seed, then every other that has an add-on. */
  clusters(): ClusterInfo[];
  /** Templates, those that the filter lets through. A cluster of the seed whose version is known narrows them further. */
  templates(filter: TemplateFilter & { readonly clusterId?: string | undefined }): AddonTemplate[];
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

/** What {@link createAddons} needs. */
export interface AddonsOptions extends StoreLimits {
  readonly seed: Seed;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  /** How long a change takes, in milliseconds. */
  readonly transitionMs: number;
  /** Whether unknown templates and versions are rejected. */
  readonly strictCatalogue: boolean;
}

/** Creates the add-ons of a seed. @throws {@link Rejection} when the seed has more than the store holds. */
export function createAddons(options: AddonsOptions): Addons {
  const { clock, identifiers, transitionMs, strictCatalogue } = options;
  const store = createStore(options);
  let { seed } = options;
  const versionOf = (clusterId: string | undefined) =>
    seed.clusters?.find(({ id }) => id === clusterId)?.version;
  let catalogue: Catalogue;
  const useCatalogue = (next: Seed) => {
    const nextCatalogue = createCatalogue(next.templates, strictCatalogue);
    // A seed that does not fit is rejected now, not by a later reset.
    let count = 0;
    const trial = recordsOf(next, nextCatalogue, clock.now(), () => `trial-${count++}`);
    createStore(options).replace(trial, clock.now());
    catalogue = nextCatalogue;
    seed = next;
  };
  useCatalogue(seed);

  function save(record: AddonRecord): AddonInstance {
    const now = clock.now();
    store.put(record, now);
    return serialize(record, now, catalogue);
  }
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
  function findUnlocked(ref: InstanceRef): AddonRecord {
    const record = find(ref);
    const now = clock.now();
    if (isDeleting(record, now)) {
      throw locked(record, now);
    }
    return record;
  }
  /** A cluster is of one kind: that the other path does not find it is an assumption, no source says what the service does. */
  function checkType({ clusterId, clusterType }: ClusterRef): void {
    const declared = seed.clusters?.find(({ id }) => id === clusterId)?.type;
    const [installed] = store.inCluster(clusterId, clock.now());
    const known = installed === undefined ? declared : typeOf(installed);
    if (known !== undefined && known !== clusterType) {
      const path = known === "autopilot" ? "/autopilot/v3" : "/api/v3";
      throw new Rejection("notFound", `Resource not found: the cluster is one of ${path}`);
    }
  }
  /** The request with the version that the service would choose. */
  function withVersion(request: InstanceRequest): InstanceRequest {
    const { clusterId, clusterType, template } = request;
    if (request.version !== "") {
      return request;
    }
    const clusterVersion = versionOf(clusterId);
    const version = catalogue.newestFor(template, { clusterType, clusterVersion });
    if (version === undefined) {
      throw new Rejection("parameterInvalid", `${template} has no version that suits the cluster`);
    }
    return { ...request, version };
  }
  function complete({ template, version, values }: InstanceRequest) {
    catalogue.checkKnown(template, version);
    const all = completeValues(values, catalogue.describe(template, version).version.input);
    catalogue.checkNeeds(template, all);
    return all;
  }
  const change = (kind: ChangeKind, outcome: Outcome) =>
    begin(kind, clock.now(), transitionMs, outcome);

  function install(asked: InstanceRequest, outcome: Outcome = {}): AddonInstance {
    const now = clock.now();
    checkType(asked);
    const request = withVersion(asked);
    const { clusterId, clusterType, template, version, alias = null } = request;
    if (store.ofTemplate(clusterId, template, now) !== undefined) {
      throw new Rejection(
        "alreadyInstalled",
        "The add-on is already installed in the cluster, delete it first",
      );
    }
    const values = complete(request);
    const times = { createdAt: now, updatedAt: now, change: change("install", outcome) };
    const type = clusterType === "autopilot" ? { clusterType } : {};
    const what = { clusterId, ...type, template, alias, version, values, previous: null };
    return save({ uid: identifiers.instanceId(), ...what, ...times });
  }
  function upgrade(record: AddonRecord, request: InstanceRequest, outcome: Outcome): AddonInstance {
    if (!isDone(record.change, clock.now())) {
      throw locked(record, clock.now());
    }
    if (request.template !== record.template) {
      throw new Rejection("parameterInvalid", `The instance is of the template ${record.template}`);
    }
    const { version } = request;
    const values = complete(request);
    const previous =
      version === record.version
        ? record.previous // a change of parameters alone has no version to go back to
        : { version: record.version, values: record.values };
    const updatedAt = clock.now();
    const begun = change("upgrade", outcome);
    return save({ ...record, version, values, previous, updatedAt, change: begun });
  }

  const addons: Addons = {
    install,
    upgradeInCluster(request, outcome = {}) {
      const { clusterId, clusterType, template } = request;
      checkType(request);
      const installed = store.ofTemplate(clusterId, template, clock.now());
      if (installed !== undefined) {
        return upgrade(findUnlocked({ ...installed, clusterType }), request, outcome);
      }
      if (strictCatalogue) {
        throw new Rejection("notFound", "The add-on is not installed in the cluster");
      }
      return install(request, outcome);
    },
    update: (uid, request, outcome = {}) =>
      upgrade(findUnlocked({ ...request, uid }), request, outcome),
    rollback(ref, outcome = {}) {
      const record = findUnlocked(ref);
      const { previous } = record;
      if (previous === null || !isRollbackable(record, clock.now())) {
        throw new Rejection("parameterInvalid", "The instance cannot be rolled back in this state");
      }
      const failed = outcome.status?.endsWith("Failed") === true;
      const target = failed ? {} : { ...previous, previous: null };
      const times = { updatedAt: clock.now(), change: change("rollback", outcome) };
      return save({ ...record, ...target, ...times });
    },
    remove(ref, outcome = {}) {
      const record = find(ref);
      const now = clock.now();
      if (isDeleting(record, now)) {
        return serialize(record, now, catalogue);
      }
      return save({ ...record, updatedAt: now, change: change("delete", outcome) });
    },
    show: (ref) => serialize(find(ref), clock.now(), catalogue),
    list(cluster, name) {
      const now = clock.now();
      checkType(cluster);
      const matches = ({ template, alias }: AddonRecord) =>
        name === undefined || template === name || (alias ?? catalogue.aliasOf(template)) === name;
      return store
        .inCluster(cluster.clusterId, now)
        .filter(matches)
        .map((record) => serialize(record, now, catalogue));
    },
    clusters() {
      const known = (seed.clusters ?? []).map(({ id, type = "standard", version }) => ({
        id,
        type,
        ...(version !== undefined && { version }),
      }));
      const byId = new Map<string, ClusterInfo>(known.map((cluster) => [cluster.id, cluster]));
      // the first that is installed decides, as in checkType; from the last to the first, so that it is set last
      for (const record of store.all(clock.now()).reverse()) {
        const { clusterId: id } = record;
        byId.set(id, { ...byId.get(id), id, type: typeOf(record) });
      }
      return [...byId.values()];
    },
    templates: ({ clusterId, ...filter }) =>
      catalogue.list({ ...filter, clusterVersion: versionOf(clusterId) }),
    record: find,
    templateOf: (uid) => store.get(uid, clock.now())?.template,
    records: () => store.all(clock.now()),
    restore: (records) => store.replace(records, clock.now()),
    useCatalogue,
    reset() {
      const records = recordsOf(seed, catalogue, clock.now(), () => identifiers.instanceId());
      store.replace(records, clock.now());
    },
  };
  addons.reset();
  return addons;
}

/** A change that is in progress keeps others away until it ends. */
function locked({ change }: AddonRecord, now: number): Rejection {
  const { status } = stateAt(change, now);
  const seconds = Math.max(1, Math.ceil(((change.dueAt ?? now) - now) / 1000));
  const message = `The resource is locked: a change is in progress (${status}), retry when it has ended`;
  return new Rejection("locked", message, seconds);
}

function typeOf({ clusterType }: AddonRecord): ClusterType {
  return clusterType ?? "standard";
}
