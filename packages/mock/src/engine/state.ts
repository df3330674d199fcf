import type { Addons } from "./addons.ts";
import type { Identifiers } from "./identifiers.ts";
import type { AddonRecord } from "./store.ts";

/** What outlives a mock when it is kept: the add-ons, and how many ids were given. */
export interface State {
  readonly issued?: number;
  readonly addons: readonly AddonRecord[];
}

interface Holder {
  readonly addons: Addons;
  readonly identifiers: Identifiers;
}

/** The state of a mock, to be kept. */
export function readState({ addons, identifiers }: Holder): State {
  return { issued: identifiers.issued, addons: addons.records() };
}

/** Gives a kept state back to a mock. @throws Refusal when it does not fit into the store. */
export function takeState({ addons, identifiers }: Holder, state: State): void {
  addons.restore(state.addons);
  // Never fewer than were given: an id that is in use must not be given again.
  identifiers.issued = Math.max(identifiers.issued, state.issued ?? state.addons.length);
}
