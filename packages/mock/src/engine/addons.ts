import { type Catalogue, createCatalogue } from "./catalogue.ts";
import type { Clock } from "./clock.ts";
import type { Identifiers } from "./identifiers.ts";
import { begin, type ChangeKind, isDeleting, isRollbackable, type Outcome } from "./lifecycle.ts";
import { present } from "./present.ts";
import { Refusal } from "./refusal.ts";
import type { Seed } from "./seed.ts";
import { type AddonRecord, createStore, type StoreLimits } from "./store.ts";
import { completeValues } from "./values.ts";
import type { AddonInstance, AddonTemplate, JsonObject } from "./wire.ts";

/** What a request asks to be installed, or an instance to become. */
export interface Wanted {
  readonly clusterId: string;
  readonly template: string;
  readonly version: string;
  readonly values: JsonObject;
  readonly alias?: string | undefined;
}

/** How an instance is named: by id, and by cluster where the caller says which. */
export interface Which {
  readonly uid: string;
  readonly clusterId?: string | undefined;
}

/**
 * The add-ons of all clusters, and what can be done to them. Knows nothing of HTTP.
 *
 * Everything is computed from the clock when it is asked for; there are no timers.
 * Each method throws a {@link Refusal} when it cannot do what it is asked.
 */
export interface Addons {
  install(wanted: Wanted, outcome?: Outcome): AddonInstance;
  /** Upgrades what is installed of the template in the cluster. An open catalogue installs it when it is not there. */
  upgradeInCluster(wanted: Wanted, outcome?: Outcome): AddonInstance;
  update(uid: string, wanted: Wanted, outcome?: Outcome): AddonInstance;
  rollback(which: Which, outcome?: Outcome): AddonInstance;
  /** Deletes. A second deletion of the same instance changes nothing. */
  remove(which: Which, outcome?: Outcome): AddonInstance;
  show(which: Which): AddonInstance;
  list(clusterId: string, template?: string): AddonInstance[];
  templates(name?: string): AddonTemplate[];
  /** Template of an instance, when there is one. */
  templateOf(uid: string): string | undefined;
  /** Everything that is installed, to be kept and given back to {@link Addons.restore}. */
  records(): AddonRecord[];
  restore(records: readonly AddonRecord[]): void;
  /** Takes another catalogue, and keeps what is installed. */
  useCatalogue(seed: Seed): void;
  /** Puts back what the seed has installed. */
  reset(): void;
}

/** What {@link createAddons} needs. */
export interface AddonsOptions extends StoreLimits {
  readonly seed: Seed;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  /** How long a change takes, in milliseconds. */
  readonly transitionMs: number;
  /** Whether unknown templates and versions are refused. */
  readonly strictCatalogue: boolean;
}

/** Creates the add-ons of a seed. */
export function createAddons(options: AddonsOptions): Addons {
  const { clock, identifiers, transitionMs, strictCatalogue } = options;
  const store = createStore(options);
  let { seed } = options;
  let catalogue: Catalogue;
  const useCatalogue = (next: Seed) => {
    catalogue = createCatalogue(next.templates, strictCatalogue);
    seed = next;
  };
  useCatalogue(seed);

  function save(record: AddonRecord): AddonInstance {
    const now = clock.now();
    store.put(record, now);
    return present(record, now, catalogue);
  }
  function find({ uid, clusterId }: Which): AddonRecord {
    const record = store.get(uid, clock.now());
    if (record === undefined || (clusterId !== undefined && record.clusterId !== clusterId)) {
      const where = clusterId === undefined ? "" : " in this cluster";
      throw new Refusal("notFound", `Resource not found: no such add-on instance${where}`);
    }
    return record;
  }
  function findUnlocked(which: Which): AddonRecord {
    const record = find(which);
    const now = clock.now();
    if (isDeleting(record, now)) {
      const seconds = Math.ceil(((record.change.dueAt ?? now + 1000) - now) / 1000);
      throw new Refusal("locked", "The resource is locked: it is being deleted", seconds);
    }
    return record;
  }
  function complete({ template, version, values }: Wanted): JsonObject {
    catalogue.checkKnown(template, version);
    const all = completeValues(values, catalogue.describe(template, version).version.input);
    catalogue.checkNeeds(template, all);
    return all;
  }
  const change = (kind: ChangeKind, outcome: Outcome) =>
    begin(kind, clock.now(), transitionMs, outcome);

  function install(wanted: Wanted, outcome: Outcome = {}): AddonInstance {
    const { clusterId, template, version, alias = null } = wanted;
    const now = clock.now();
    if (store.ofTemplate(clusterId, template, now) !== undefined) {
      throw new Refusal(
        "alreadyInstalled",
        "The add-on is already installed in the cluster, delete it first",
      );
    }
    const values = complete(wanted);
    const times = { createdAt: now, updatedAt: now, change: change("install", outcome) };
    const what = { clusterId, template, alias, version, values, previous: null };
    return save({ uid: identifiers.instanceId(), ...what, ...times });
  }
  function upgrade(record: AddonRecord, wanted: Wanted, outcome: Outcome): AddonInstance {
    if (wanted.template !== record.template) {
      throw new Refusal("parameterInvalid", `The instance is of the template ${record.template}`);
    }
    const { version } = wanted;
    const values = complete(wanted);
    const previous =
      version === record.version
        ? record.previous // a change of parameters alone has no version to go back to
        : { version: record.version, values: record.values };
    const times = { updatedAt: clock.now(), change: change("upgrade", outcome) };
    return save({ ...record, version, values, previous, ...times });
  }

  const addons: Addons = {
    install,
    upgradeInCluster(wanted, outcome = {}) {
      const { clusterId, template } = wanted;
      const installed = store.ofTemplate(clusterId, template, clock.now());
      if (installed !== undefined) {
        return upgrade(findUnlocked(installed), wanted, outcome);
      }
      if (strictCatalogue) {
        throw new Refusal("notFound", "The add-on is not installed in the cluster");
      }
      return install(wanted, outcome);
    },
    update: (uid, wanted, outcome = {}) =>
      upgrade(findUnlocked({ uid, clusterId: wanted.clusterId }), wanted, outcome),
    rollback(which, outcome = {}) {
      const record = findUnlocked(which);
      const { previous } = record;
      if (previous === null || !isRollbackable(record, clock.now())) {
        throw new Refusal("parameterInvalid", "The instance cannot be rolled back in this state");
      }
      const failed = outcome.status?.endsWith("Failed") === true;
      const target = failed ? {} : { ...previous, previous: null };
      const times = { updatedAt: clock.now(), change: change("rollback", outcome) };
      return save({ ...record, ...target, ...times });
    },
    remove(which, outcome = {}) {
      const record = find(which);
      const now = clock.now();
      if (isDeleting(record, now)) {
        return present(record, now, catalogue);
      }
      return save({ ...record, updatedAt: now, change: change("delete", outcome) });
    },
    show: (which) => present(find(which), clock.now(), catalogue),
    list(clusterId, template) {
      const now = clock.now();
      return store
        .inCluster(clusterId, now)
        .filter((record) => template === undefined || record.template === template)
        .map((record) => present(record, now, catalogue));
    },
    templates: (name) => catalogue.list(name),
    templateOf: (uid) => store.get(uid, clock.now())?.template,
    records: () => store.all(clock.now()),
    restore(records) {
      store.clear();
      for (const record of records) {
        store.put(record, clock.now());
      }
    },
    useCatalogue,
    reset() {
      store.clear();
      for (const record of installedBySeed(seed, catalogue, clock, identifiers)) {
        store.put(record, clock.now());
      }
    },
  };
  addons.reset();
  return addons;
}

/** An hour before the start: what the seed has installed was there before. */
const installedBefore = 3_600_000;

function installedBySeed(
  seed: Seed,
  catalogue: Catalogue,
  clock: Clock,
  identifiers: Identifiers,
): AddonRecord[] {
  const at = Math.max(0, clock.now() - installedBefore);
  const complete = (template: string, version: string, values: JsonObject = {}) =>
    completeValues(values, catalogue.describe(template, version).version.input);
  return seed.clusters.flatMap(({ id: clusterId, addons }) =>
    addons.map(({ template, version, values, status, reason, previousVersion }) => ({
      uid: identifiers.instanceId(),
      clusterId,
      template,
      alias: null,
      version,
      values: complete(template, version, values),
      previous:
        previousVersion === undefined
          ? null
          : { version: previousVersion, values: complete(template, previousVersion) },
      createdAt: at,
      updatedAt: at,
      change: begin("install", at, 0, {
        ...(status !== undefined && { status }),
        ...(reason !== undefined && { reason }),
      }),
    })),
  );
}
