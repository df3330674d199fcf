import { type ControlOperationId, control as controlText, version } from "../embedded.gen.ts";
import { timestamp } from "../engine/clock.ts";
import type { Rule } from "../engine/rule.ts";
import { readState, restoreState, type State, type Stateful } from "../engine/state.ts";
import type { Journal } from "../http/journal.ts";

/** What the control API reads and changes. */
export interface Controlled extends Stateful {
  readonly journal: Journal;
  /** The file that keeps the state; `undefined` without one. */
  readonly stateFile: () => StateFileStatus | undefined;
  /** Resets everything to its state at the start. */
  reset(): void;
}

/** Whether a state file is up to date. */
export interface StateFileStatus {
  readonly path: string;
  /** Why the last write failed; `undefined` when the file is up to date. */
  readonly error: string | undefined;
}

/** Body of `moveClock`. */
interface ClockMove {
  readonly now?: string;
  readonly advanceMs?: number;
  readonly frozen?: boolean;
}

const readClock = ({ clock }: Controlled) => ({
  now: timestamp(clock.now()),
  frozen: clock.frozen,
});
const readScenarios = ({ rules }: Controlled) => ({ scenarios: rules.list() });
const readRequests = ({ journal }: Controlled) => ({ requests: journal.list() });

/** What each operation of the control API does. The body is valid. */
export const controlOperations: Readonly<
  Record<ControlOperationId, (controlled: Controlled, body: unknown) => unknown>
> = {
  readControlDescription: () => JSON.parse(controlText),
  readStatus: ({ stateFile }) => ({ version, stateFile: stateFile() }),
  readState,
  replaceState(controlled, body) {
    restoreState(controlled, body as State);
    return readState(controlled);
  },
  resetState(controlled) {
    controlled.reset();
    return readState(controlled);
  },
  readClock,
  moveClock(controlled, body) {
    const { clock } = controlled;
    const { now, advanceMs, frozen } = body as ClockMove;
    const before = clock.state() ?? { offsetMs: 0 };
    try {
      if (now !== undefined) {
        clock.set(now);
      }
      if (advanceMs !== undefined) {
        clock.advance(advanceMs);
      }
    } catch (error) {
      clock.restore(before);
      throw error;
    }
    if (frozen !== undefined) {
      clock[frozen ? "freeze" : "resume"]();
    }
    return readClock(controlled);
  },
  resetClock(controlled) {
    controlled.clock.reset();
    return readClock(controlled);
  },
  readScenarios,
  addScenario(controlled, body) {
    controlled.rules.add(body as Rule);
    return readScenarios(controlled);
  },
  replaceScenarios(controlled, body) {
    controlled.rules.replace((body as { scenarios: Rule[] }).scenarios);
    return readScenarios(controlled);
  },
  clearScenarios(controlled) {
    controlled.rules.clear();
    return readScenarios(controlled);
  },
  readRequests,
  clearRequests(controlled) {
    controlled.journal.clear();
    return readRequests(controlled);
  },
};
