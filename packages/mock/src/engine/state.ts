import type { Addons } from "./addons.ts";
import type { Clock, ClockState } from "./clock.ts";
import type { Identifiers } from "./identifiers.ts";
import type { CheckRecord } from "./precheck-task.ts";
import type { Prechecks } from "./prechecks.ts";
import type { AddonRecord } from "./record.ts";
import type { Rule } from "./rule.ts";
import type { Rules } from "./rules.ts";

/** The add-ons and the check tasks, and how many ids of each were issued. */
export interface State {
  readonly issued?: number;
  readonly addons: readonly AddonRecord[];
  /** Absent in files of older versions. */
  readonly prechecks?: { readonly issued: number; readonly tasks: readonly CheckRecord[] };
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
  readonly prechecks: Prechecks;
}

/** The parts that {@link State} is made of. */
type Installed = Omit<Stateful, "clock" | "rules">;

/** Reads what is installed and checked. */
export function readState({ addons, identifiers, prechecks }: Installed): State {
  return {
    issued: identifiers.issued,
    addons: addons.records(),
    prechecks: { issued: identifiers.issuedTasks, tasks: prechecks.records() },
  };
}

/**
 * Replaces what is installed, and the check tasks where the state has them.
 *
 * @throws Rejection when it does not fit into the store; then nothing has changed.
 */
export function restoreState({ addons, identifiers, prechecks }: Installed, state: State): void {
  addons.restore(state.addons);
  // Never fewer than were issued: an id that is in use must not be issued again.
  identifiers.issued = Math.max(identifiers.issued, state.issued ?? state.addons.length);
  if (state.prechecks !== undefined) {
    prechecks.restore(state.prechecks.tasks);
    identifiers.issuedTasks = Math.max(identifiers.issuedTasks, state.prechecks.issued);
  }
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
