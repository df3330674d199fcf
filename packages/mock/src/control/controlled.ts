import type { Stateful } from "../engine/state.ts";
import type { Journal } from "../http/journal.ts";
import type { StateFileStatus } from "./status.ts";

/** What the control API reads and changes. */
export interface Controlled extends Stateful {
  readonly journal: Journal;
  /** The file that keeps the state; `undefined` without one. */
  readonly stateFile: () => StateFileStatus | undefined;
  /** Resets everything to its state at the start. */
  reset(): void;
}
