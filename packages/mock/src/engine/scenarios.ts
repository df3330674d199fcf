import type { Outcome } from "./lifecycle.ts";
import type { CallKind, ChangeKind } from "./record.ts";
import type { RejectionReason } from "./rejection.ts";

/** What a scenario does to the requests that it applies to. */
export interface Effect {
  /** The request changes something, and the change ends this way. */
  readonly outcome?: Outcome;
  /** The request is a precheck, and it finds a risk that cannot be skipped. */
  readonly riskFound?: boolean;
  /** The request is rejected for this reason, and nothing changes. */
  readonly reject?: RejectionReason;
  /** `Retry-After` in seconds, for a rejection that carries it. */
  readonly retryAfter?: number;
  /** The connection ends without a response. */
  readonly drop?: boolean;
  /** The response is delayed by so many milliseconds. */
  readonly delayMs?: number;
}

/** Names of all scenarios. */
export const scenarioNames = [
  "installFailed",
  "upgradeFailed",
  "rollbackFailed",
  "deleteFailed",
  "precheckFailed",
  "imagePull",
  "podsTimeOut",
  "abnormal",
  "available",
  "unknown",
  "stuck",
  "slow",
  "drop",
  "locked",
  "400",
  "401",
  "403",
  "404",
  "409",
  "429",
  "500",
  "503",
] as const;

/** Name of a scenario. */
export type ScenarioName = (typeof scenarioNames)[number];

/** A row of the table of scenarios. */
export interface Scenario {
  /** One sentence for `--help` and the documentation. */
  readonly summary: string;
  readonly effect: Effect;
  /** The changes whose end it decides. Absent: it applies to every request. */
  readonly kinds?: readonly CallKind[];
}

const lifecycle: readonly ChangeKind[] = ["install", "upgrade", "rollback"];
const ending = (status: string, reason: string, message: string): Effect => ({
  outcome: { status, reason, message },
});

/** Every outcome that can be forced, by name. */
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
  precheckFailed: {
    summary: "A precheck finds a risk that cannot be skipped, and ends in Failed.",
    kinds: ["precheck"],
    effect: { riskFound: true },
  },
  imagePull: {
    summary: "Installing is accepted and ends in installFailed, as with images of another region.",
    kinds: ["install"],
    effect: ending(
      "installFailed",
      "Failed to pull the image",
      "swr_addr or swr_user is of another region or time",
    ),
  },
  podsTimeOut: {
    summary:
      "Installing or upgrading is accepted and ends in abnormal, as with values that the pods cannot run with.",
    kinds: ["install", "upgrade"],
    effect: ending("abnormal", "Timed out waiting for the pods", "0/2 pods are ready"),
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
    summary: "A change never ends.",
    kinds: [...lifecycle, "delete"],
    effect: { outcome: { transitionMs: Number.POSITIVE_INFINITY } },
  },
  slow: { summary: "The response is delayed by 3 seconds.", effect: { delayMs: 3000 } },
  drop: { summary: "The connection ends without a response.", effect: { drop: true } },
  400: { summary: "The request is rejected with 400.", effect: { reject: "invalid" } },
  401: { summary: "The request is rejected with 401.", effect: { reject: "unauthorized" } },
  403: { summary: "The request is rejected with 403.", effect: { reject: "forbidden" } },
  404: { summary: "The request is rejected with 404.", effect: { reject: "notFound" } },
  409: {
    summary: "Installing is rejected with 409.",
    kinds: ["install"],
    effect: { reject: "alreadyInstalled" },
  },
  429: {
    summary: "The request is rejected with 429 and Retry-After: 1.",
    effect: { reject: "throttled", retryAfter: 1 },
  },
  locked: {
    summary: "The request is rejected with 429 because the resource is locked.",
    effect: { reject: "locked", retryAfter: 1 },
  },
  500: { summary: "The request is rejected with 500.", effect: { reject: "internal" } },
  503: { summary: "The request is rejected with 503.", effect: { reject: "unavailable" } },
};
