import type { Clock } from "./clock.ts";
import type { Identifiers } from "./identifiers.ts";
import type { Outcome } from "./lifecycle.ts";
import type { Seed } from "./seed.ts";
import type { AddonRecord, StoreLimits } from "./store.ts";
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
