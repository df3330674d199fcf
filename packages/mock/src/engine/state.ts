import type { Addons } from "./addons.ts";
import type { Clock, ClockState } from "./clock.ts";
import type { Identifiers } from "./identifiers.ts";
import type { AddonRecord } from "./record.ts";
import type { Rule } from "./rule.ts";
import type { Rules } from "./rules.ts";

/** The add-ons, and how many ids were issued. */
export interface State {
  readonly issued?: number;
  readonly addons: readonly AddonRecord[];
}

/** What a mock with a state file continues from. */
export interface KeptState extends State {
  readonly clock?: ClockState;
  readonly scenarios?: readonly Rule[];
}

/** The parts of a mock that have state. */
export interface Stateful {
  readonly addons: Addons;
  readonly identifiers: Identifiers;
  readonly clock: Clock;
  readonly rules: Rules;
}

/** Reads what is installed. */
export function readState({ addons, identifiers }: Omit<Stateful, "clock" | "rules">): State {
  return { issued: identifiers.issued, addons: addons.records() };
}

/** Replaces what is installed. @throws Rejection when it does not fit into the store; then nothing has changed. */
export function restoreState(
  { addons, identifiers }: Omit<Stateful, "clock" | "rules">,
  state: State,
): void {
  addons.restore(state.addons);
  // Never fewer than were issued: an id that is in use must not be issued again.
  identifiers.issued = Math.max(identifiers.issued, state.issued ?? state.addons.length);
}

/** Reads everything that a state file holds. */
export function readKeptState(mock: Stateful): KeptState {
  const clock = mock.clock.state();
  return {
    ...readState(mock),
    ...(clock !== undefined && { clock }),
    scenarios: mock.rules.list(),
  };
}

/**
 * Continues from a state file.
 *
 * @param keepClock - Whether the clock stays as the mock was started with.
 * @throws Rejection when the add-ons do not fit into the store.
 */
export function restoreKeptState(mock: Stateful, state: KeptState, keepClock: boolean): void {
  if (state.clock !== undefined && !keepClock) {
    mock.clock.restore(state.clock);
  }
  restoreState(mock, state);
  if (state.scenarios !== undefined) {
    mock.rules.replace(state.scenarios);
  }
}
