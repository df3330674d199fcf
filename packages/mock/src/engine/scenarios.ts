import type { ChangeKind, Outcome } from "./lifecycle.ts";
import type { RefusalReason } from "./refusal.ts";

/** What a scenario does to the calls that it applies to. */
export interface Effect {
  /** The call changes something, and the change ends this way. */
  readonly outcome?: Outcome;
  /** The call is refused for this reason, and nothing changes. */
  readonly refuse?: RefusalReason;
  /** When to try again, in seconds, for a refusal that says so. */
  readonly retryAfter?: number;
  /** The connection ends without an answer. */
  readonly drop?: boolean;
  /** The answer comes so many milliseconds late. */
  readonly delayMs?: number;
}

/** Name of a scenario. */
export type ScenarioName =
  | "installFailed"
  | "upgradeFailed"
  | "rollbackFailed"
  | "deleteFailed"
  | "abnormal"
  | "available"
  | "unknown"
  | "stuck"
  | "slow"
  | "drop"
  | "locked"
  | "400"
  | "401"
  | "403"
  | "404"
  | "409"
  | "429"
  | "500"
  | "503";

/** A row of the table of scenarios. */
export interface Scenario {
  /** One sentence for `--help` and the documentation. */
  readonly summary: string;
  readonly effect: Effect;
  /** The changes whose end it decides. Absent: it applies to every call. */
  readonly kinds?: readonly ChangeKind[];
}

const lifecycle: readonly ChangeKind[] = ["install", "upgrade", "rollback"];
const ending = (status: string, reason: string, message: string): Effect => ({
  outcome: { status, reason, message },
});

/** Every outcome that can be asked for, by name. */
export const scenarios: Readonly<Record<ScenarioName, Scenario>> = {
  installFailed: {
    summary: "Installing ends in installFailed.",
    kinds: ["install"],
    effect: ending("installFailed", "Failed to pull the image", "image not found"),
  },
  upgradeFailed: {
    summary: "Upgrading ends in upgradeFailed.",
    kinds: ["upgrade"],
    effect: ending("upgradeFailed", "Release upgrade failed", "timed out waiting for the pods"),
  },
  rollbackFailed: {
    summary: "Rolling back ends in rollbackFailed.",
    kinds: ["rollback"],
    effect: ending("rollbackFailed", "Release rollback failed", "timed out waiting for the pods"),
  },
  deleteFailed: {
    summary: "Deleting ends in deleteFailed.",
    kinds: ["delete"],
    effect: ending("deleteFailed", "Release uninstall failed", "resources are still in use"),
  },
  abnormal: {
    summary: "Installing, upgrading or rolling back ends in abnormal.",
    kinds: lifecycle,
    effect: ending("abnormal", "No pod is ready", "0/2 pods are ready"),
  },
  available: {
    summary:
      "Installing, upgrading or rolling back ends in available: only part of the pods are up.",
    kinds: lifecycle,
    effect: ending("available", "Some pods are not ready", "1/2 pods are ready"),
  },
  unknown: {
    summary: "Installing, upgrading or rolling back ends in unknown.",
    kinds: lifecycle,
    effect: ending("unknown", "The template instance does not exist", ""),
  },
  stuck: {
    summary: "What is begun never ends.",
    kinds: [...lifecycle, "delete"],
    effect: { outcome: { transitionMs: Number.POSITIVE_INFINITY } },
  },
  slow: { summary: "The answer comes 3 seconds late.", effect: { delayMs: 3000 } },
  drop: { summary: "The connection ends without an answer.", effect: { drop: true } },
  400: { summary: "The call is refused with 400.", effect: { refuse: "invalid" } },
  401: { summary: "The call is refused with 401.", effect: { refuse: "unauthorized" } },
  403: { summary: "The call is refused with 403.", effect: { refuse: "forbidden" } },
  404: { summary: "The call is refused with 404.", effect: { refuse: "notFound" } },
  409: {
    summary: "Installing is refused with 409.",
    kinds: ["install"],
    effect: { refuse: "alreadyInstalled" },
  },
  429: {
    summary: "The call is refused with 429 and Retry-After: 1.",
    effect: { refuse: "throttled", retryAfter: 1 },
  },
  locked: {
    summary: "The call is refused with 429 because the resource is locked.",
    effect: { refuse: "locked", retryAfter: 1 },
  },
  500: { summary: "The call is refused with 500.", effect: { refuse: "internal" } },
  503: { summary: "The call is refused with 503.", effect: { refuse: "unavailable" } },
};

/** Whether a text is the name of a scenario. */
export function isScenarioName(name: string): name is ScenarioName {
  return Object.hasOwn(scenarios, name);
}
