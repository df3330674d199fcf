import type { Addons, AddonsOptions, Wanted, Which } from "./addons.ts";
import { type Catalogue, createCatalogue } from "./catalogue.ts";
import { installedBySeed } from "./installed-by-seed.ts";
import { begin, type ChangeKind, isDeleting, isRollbackable, type Outcome } from "./lifecycle.ts";
import { present } from "./present.ts";
import { Refusal } from "./refusal.ts";
import type { Seed } from "./seed.ts";
import { type AddonRecord, createStore } from "./store.ts";
import { completeValues } from "./values.ts";
import type { AddonInstance, JsonObject } from "./wire.ts";

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
    const updatedAt = clock.now();
    const begun = change("upgrade", outcome);
    return save({ ...record, version, values, previous, updatedAt, change: begun });
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
      const before = store.all(clock.now());
      try {
        store.clear();
        for (const record of records) {
          store.put(record, clock.now());
        }
      } catch (error) {
        addons.restore(before);
        throw error;
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
