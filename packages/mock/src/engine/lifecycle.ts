import type { AddonRecord, Change, ChangeKind } from "./record.ts";

/** How a scenario wants a change to end. */
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

/** State and `Reason` during a change, and after its success. A deletion ends with the instance gone. */
const phases = {
  install: { during: "installing", reason: "", end: "running", endReason: "Install complete" },
  upgrade: {
    during: "upgrading",
    reason: "addon upgrading",
    end: "running",
    endReason: "Upgrade complete",
  },
  rollback: {
    during: "rollbacking",
    reason: "addon rollbacking",
    end: "running",
    endReason: "Rollback complete",
  },
  delete: { during: "deleting", reason: "", end: "deleteSuccess", endReason: "" },
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
  const { end, endReason } = phases[kind];
  return {
    kind,
    // JSON has no Infinity, and the state can be kept in a file: a change without end has no due time.
    dueAt: outcome.transitionMs === Infinity ? null : now + (outcome.transitionMs ?? transitionMs),
    status: outcome.status ?? end,
    reason: outcome.reason ?? (outcome.status === undefined ? endReason : ""),
    message: outcome.message ?? "",
  };
}

/** State, `Reason` and `message` of a change at an instant. */
export function stateAt(
  change: Change,
  now: number,
): Pick<Change, "status" | "reason" | "message"> {
  const { during, reason } = phases[change.kind];
  return isDone(change, now) ? change : { status: during, reason, message: "" };
}

/** Whether the instance is gone at an instant. */
export function isGone({ change }: AddonRecord, now: number): boolean {
  return change.kind === "delete" && change.status === "deleteSuccess" && isDone(change, now);
}

/** Whether the instance can be rolled back at an instant. */
export function isRollbackable(record: AddonRecord, now: number): boolean {
  return record.previous !== null && rollbackStates.has(stateAt(record.change, now).status);
}

/** Whether a deletion is in progress, during which nothing else may change the instance. */
export function isDeleting({ change }: AddonRecord, now: number): boolean {
  return change.kind === "delete" && !isDone(change, now);
}

/** Whether a change has ended at an instant. */
export function isDone({ dueAt }: Change, now: number): boolean {
  return dueAt !== null && now >= dueAt;
}
