import { type ControlOperationId, control as controlText } from "../embedded.gen.ts";
import { timestamp } from "../engine/clock.ts";
import { Rejection } from "../engine/rejection.ts";
import type { Rule } from "../engine/rule.ts";
import { type KeptState, readKeptState, readState } from "../engine/state.ts";
import { readClusters, readTemplates } from "./clusters.ts";
import type { Controlled } from "./controlled.ts";
import { replaceState } from "./replace-state.ts";
import { summaryOf } from "./request-summary.ts";
import { readStatus } from "./status.ts";

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
/** What a valid request to the control API says. */
export interface ControlCall {
  readonly body: unknown;
  /** A parameter of the path or the query; empty when it was not given. */
  parameter(name: string): string;
}

/** Operations whose response is not JSON, or is that of a request which they make. */
export type OtherOperationId =
  | "readPage"
  | "readPageFile"
  | "readEvents"
  | "installAddon"
  | "upgradeAddon"
  | "rollbackAddon"
  | "deleteAddon";

/** What each operation of the control API returns as JSON. The request is valid. */
export const controlOperations: Readonly<
  Record<
    Exclude<ControlOperationId, OtherOperationId>,
    (controlled: Controlled, call: ControlCall) => unknown
  >
> = {
  readControlDescription: () => JSON.parse(controlText),
  readStatus,
  readClusters,
  readTemplates: ({ addons }, { parameter }) => ({
    templates: readTemplates(addons, parameter("cluster_id")),
  }),
  readState: (controlled, { parameter }) =>
    parameter("full") === "true" ? readKeptState(controlled) : readState(controlled),
  replaceState(controlled, { body }) {
    replaceState(controlled, body as KeptState);
    return readState(controlled);
  },
  resetState(controlled) {
    controlled.reset();
    return readState(controlled);
  },
  readClock,
  moveClock(controlled, { body }) {
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
  addScenario(controlled, { body }) {
    controlled.rules.add(body as Rule);
    return readScenarios(controlled);
  },
  replaceScenarios(controlled, { body }) {
    controlled.rules.replace((body as { scenarios: Rule[] }).scenarios);
    return readScenarios(controlled);
  },
  clearScenarios(controlled) {
    controlled.rules.clear();
    return readScenarios(controlled);
  },
  readRequests: ({ journal }, { parameter }) => {
    const requests = journal.list();
    return { requests: parameter("bodies") === "false" ? requests.map(summaryOf) : requests };
  },
  readRequest({ journal }, { parameter }) {
    const id = parameter("request_id");
    const found = journal.list().findLast(({ requestId }) => requestId === id);
    if (found === undefined) {
      throw new Rejection("notFound", "Resource not found: not among the last requests");
    }
    return found;
  },
  clearRequests({ journal }) {
    journal.clear();
    return { requests: [] };
  },
};
