import type { AddonInstance } from "./api-types.ts";
import type { Clock } from "./clock.ts";
import { type RequestChecks, valuesFor, withVersion } from "./complete-request.ts";
import type { Identifiers } from "./identifiers.ts";
import type { InstanceRef, InstanceRequest } from "./instance-request.ts";
import { begin, isDeleting, isDone, isRollbackable, type Outcome } from "./lifecycle.ts";
import type { LoadedSeed } from "./loaded-seed.ts";
import { type Lookup, locked } from "./lookup.ts";
import type { AddonRecord, ChangeKind } from "./record.ts";
import { Rejection } from "./rejection.ts";
import type { Store } from "./store.ts";

/** What can be done to add-ons. Each method throws a {@link Rejection} when it cannot do what is requested. */
export interface Changes {
  install(request: InstanceRequest, outcome?: Outcome): AddonInstance;
  /** Upgrades what is installed of the template in the cluster. An open catalogue installs it when it is not there. */
  upgradeInCluster(request: InstanceRequest, outcome?: Outcome): AddonInstance;
  update(uid: string, request: InstanceRequest, outcome?: Outcome): AddonInstance;
  rollback(ref: InstanceRef, outcome?: Outcome): AddonInstance;
  /** Deletes. A second deletion of the same instance changes nothing. */
  remove(ref: InstanceRef, outcome?: Outcome): AddonInstance;
}

/** How changes are made. */
export interface ChangesOptions extends RequestChecks {
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  /** How long a change takes, in milliseconds. */
  readonly transitionMs: number;
}

/** What changes work with. */
interface Parts extends ChangesOptions, Lookup {
  readonly store: Store;
  readonly loaded: () => LoadedSeed;
  /** The instance as it is shown now. */
  readonly show: (record: AddonRecord) => AddonInstance;
}

/** Creates the changes of a store. */
export function createChanges(parts: Parts): Changes {
  const { store, clock, identifiers, transitionMs, loaded, show } = parts;
  const { strictCatalogue, find, findUnlocked, checkType } = parts;

  function save(record: AddonRecord): AddonInstance {
    store.put(record, clock.now());
    return show(record);
  }
  const change = (kind: ChangeKind, outcome: Outcome) =>
    begin(kind, clock.now(), transitionMs, outcome);

  function install(asked: InstanceRequest, outcome: Outcome = {}): AddonInstance {
    const now = clock.now();
    checkType(asked);
    const request = withVersion(asked, loaded(), parts);
    const { clusterId, clusterType, template, version, alias = null } = request;
    if (store.ofTemplate(clusterId, template, now) !== undefined) {
      throw new Rejection(
        "alreadyInstalled",
        "The add-on is already installed in the cluster, delete it first",
      );
    }
    const values = valuesFor("install", request, loaded(), parts);
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
    const values = valuesFor("upgrade", request, loaded(), parts);
    const previous =
      version === record.version
        ? record.previous // a change of parameters alone has no version to go back to
        : { version: record.version, values: record.values };
    const updatedAt = clock.now();
    const begun = change("upgrade", outcome);
    return save({ ...record, version, values, previous, updatedAt, change: begun });
  }

  return {
    install,
    upgradeInCluster(request, outcome = {}) {
      const { clusterId, clusterType, template } = request;
      checkType(request);
      const installed = store.ofTemplate(clusterId, template, clock.now());
      if (installed !== undefined) {
        return upgrade(
          findUnlocked({ uid: installed.uid, clusterId, clusterType }),
          request,
          outcome,
        );
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
      return isDeleting(record, now)
        ? show(record)
        : save({ ...record, updatedAt: now, change: change("delete", outcome) });
    },
  };
}
