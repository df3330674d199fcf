import { control as controlText } from "../embedded.gen.ts";
import type { Addons } from "../engine/addons.ts";
import { type Clock, timestamp } from "../engine/clock.ts";
import type { Identifiers } from "../engine/identifiers.ts";
import type { Rule, Rules } from "../engine/rules.ts";
import { readState, type State, takeState } from "../engine/state.ts";
import type { Journal } from "./journal.ts";

/** What the control API reads and changes. */
export interface Controlled {
  readonly addons: Addons;
  readonly rules: Rules;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  readonly journal: Journal;
  /** Puts everything back to how it was at the start. */
  reset(): void;
}

/** What `moveClock` takes. */
interface ClockMove {
  readonly now?: string;
  readonly advanceMs?: number;
  readonly frozen?: boolean;
}

const time = ({ clock }: Controlled) => ({ now: timestamp(clock.now()), frozen: clock.frozen });
const waiting = ({ rules }: Controlled) => ({ scenarios: rules.list() });
const asked = ({ journal }: Controlled) => ({ requests: journal.list() });

/** What each operation of the control API does. The body is valid when it comes here. */
export const controlOperations: Readonly<
  Record<string, (controlled: Controlled, body: unknown) => unknown>
> = {
  readControlDescription: () => JSON.parse(controlText),
  readState,
  replaceState(controlled, body) {
    takeState(controlled, body as State);
    return readState(controlled);
  },
  resetState(controlled) {
    controlled.reset();
    return readState(controlled);
  },
  readClock: time,
  moveClock(controlled, body) {
    const { clock } = controlled;
    const { now, advanceMs, frozen } = body as ClockMove;
    if (now !== undefined) {
      clock.set(now);
    }
    if (advanceMs !== undefined) {
      clock.advance(advanceMs);
    }
    if (frozen !== undefined) {
      clock[frozen ? "freeze" : "resume"]();
    }
    return time(controlled);
  },
  resetClock(controlled) {
    controlled.clock.reset();
    return time(controlled);
  },
  readScenarios: waiting,
  addScenario(controlled, body) {
    controlled.rules.add(body as Rule);
    return waiting(controlled);
  },
  replaceScenarios(controlled, body) {
    controlled.rules.replace((body as { scenarios: Rule[] }).scenarios);
    return waiting(controlled);
  },
  clearScenarios(controlled) {
    controlled.rules.clear();
    return waiting(controlled);
  },
  readRequests: asked,
  clearRequests(controlled) {
    controlled.journal.clear();
    return asked(controlled);
  },
};
