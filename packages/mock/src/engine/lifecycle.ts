import type { AddonRecord, Change } from "./store.ts";

/** What can be done to an add-on. Each takes time and has a state to be seen meanwhile. */
export type ChangeKind = "install" | "upgrade" | "rollback" | "delete";

/** How a change shall end, when not well. Comes from a scenario. */
export interface Outcome {
  /** State at the end, such as `installFailed`. */
  readonly status?: string;
  /** `status.Reason` at the end. */
  readonly reason?: string;
  /** `status.message` at the end. */
  readonly message?: string;
  /** How long the change takes, in milliseconds; `Infinity` when it never ends. */
  readonly transitionMs?: number;
}

/** State and text during a change, and at its good end. A deletion ends with the instance gone. */
const phases = {
  install: { during: "installing", saying: "", end: "running", endSaying: "Install complete" },
  upgrade: {
    during: "upgrading",
    saying: "addon upgrading",
    end: "running",
    endSaying: "Upgrade complete",
  },
  rollback: {
    during: "rollbacking",
    saying: "addon rollbacking",
    end: "running",
    endSaying: "Rollback complete",
  },
  delete: { during: "deleting", saying: "", end: "deleteSuccess", endSaying: "" },
} as const satisfies Record<ChangeKind, object>;

/** From these states an add-on may be rolled back (documented 2024-12 to 2025-12). */
const rollbackStates: ReadonlySet<string> = new Set([
  "running",
  "available",
  "abnormal",
  "upgradeFailed",
  "rollbackFailed",
]);

/** Begins a change at an instant. */
export function begin(
  kind: ChangeKind,
  now: number,
  transitionMs: number,
  outcome: Outcome,
): Change {
  const { end, endSaying } = phases[kind];
  return {
    kind,
    // JSON has no Infinity, and the state can be kept in a file: a change without end has no due time.
    dueAt: outcome.transitionMs === Infinity ? null : now + (outcome.transitionMs ?? transitionMs),
    status: outcome.status ?? end,
    reason: outcome.reason ?? (outcome.status === undefined ? endSaying : ""),
    message: outcome.message ?? "",
  };
}

/** Where a change stands at an instant. */
export function stateAt(
  change: Change,
  now: number,
): Pick<Change, "status" | "reason" | "message"> {
  const { during, saying } = phases[change.kind];
  return isDone(change, now) ? change : { status: during, reason: saying, message: "" };
}

/** Whether the instance is gone at an instant. */
export function isGone({ change }: AddonRecord, now: number): boolean {
  return change.kind === "delete" && change.status === "deleteSuccess" && isDone(change, now);
}

/** Whether the instance can be rolled back at an instant. */
export function isRollbackable(record: AddonRecord, now: number): boolean {
  return record.previous !== null && rollbackStates.has(stateAt(record.change, now).status);
}

/** Whether a deletion is under way, which nothing else may touch. */
export function isDeleting({ change }: AddonRecord, now: number): boolean {
  return change.kind === "delete" && !isDone(change, now);
}

function isDone({ dueAt }: Change, now: number): boolean {
  return dueAt !== null && now >= dueAt;
}
