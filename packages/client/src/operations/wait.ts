import type { AddonInstance } from "@cce-addons/types";
import type { Connection } from "../connection.ts";
import {
  AddonNetworkError,
  AddonNotFoundError,
  AddonServerError,
  AddonStateError,
  AddonTimeoutError,
} from "../errors.ts";
import { get } from "./calls.ts";
import { type AddonTarget, locate } from "./target.ts";

/** What a wait knows after each look. */
export interface Poll {
  /** The add-on as just seen. */
  readonly instance: AddonInstance;
  /** `instance.status.status`. */
  readonly status: string;
  /** How many looks there were. */
  readonly polls: number;
  /** Time since the wait began, in milliseconds. */
  readonly elapsedMs: number;
  /** When the wait gives up, in milliseconds since it began. */
  readonly limitMs: number;
}

/** How to wait. */
export interface WaitOptions {
  /** Ends the wait, with the signal's reason as the error. */
  readonly signal?: AbortSignal | undefined;
  /** Time between two looks in milliseconds. Default 5 000. */
  readonly intervalMs?: number | undefined;
  /** When to give up, in milliseconds. Default 600 000, ten minutes. */
  readonly limitMs?: number | undefined;
  /** Is called after each look, for a progress display. */
  readonly onPoll?: ((poll: Poll) => void) | undefined;
}

/** How to wait for an add-on to run. */
export interface RunningOptions extends WaitOptions {
  /**
   * What `abnormal` means. Add-ons pass through it while their pods start, so the default is to go
   * on waiting.
   */
  readonly abnormal?: "wait" | "fail" | "done" | undefined;
}

/** States that do not become better by waiting. */
export const failedStates: ReadonlySet<string> = new Set([
  "installFailed",
  "upgradeFailed",
  "deleteFailed",
  "rollbackFailed",
  "unknown", // the template instance behind the add-on is gone
]);

/**
 * Waits until an add-on is `running` or `available`. States that are not known yet are waited out.
 *
 * @throws AddonStateError when it fails, with the service's reason.
 * @throws AddonTimeoutError when it takes longer than `limitMs`.
 */
export function waitUntilRunning(
  connection: Connection,
  target: AddonTarget,
  { abnormal = "wait", ...options }: RunningOptions = {},
): Promise<AddonInstance> {
  const done = ({ status: { status } }: AddonInstance) =>
    status === "running" ||
    status === "available" ||
    (status === "abnormal" && abnormal === "done");
  const failed = ({ status: { status } }: AddonInstance) =>
    failedStates.has(status) || (status === "abnormal" && abnormal === "fail");
  return waitUntil(connection, target, done, { ...options, failed });
}

/**
 * Waits until an add-on is gone: the service no longer finds it, or reports it as deleted.
 *
 * @throws AddonStateError when the deletion fails.
 * @throws AddonTimeoutError when it takes longer than `limitMs`.
 */
export async function waitUntilDeleted(
  connection: Connection,
  target: AddonTarget,
  options: WaitOptions = {},
): Promise<void> {
  const done = ({ status }: AddonInstance) => status.status === "deleteSuccess";
  const failed = ({ status }: AddonInstance) => status.status === "deleteFailed";
  try {
    await waitUntil(connection, target, done, { ...options, failed });
  } catch (error) {
    if (!(error instanceof AddonNotFoundError)) {
      throw error;
    }
  }
}

/** How many looks in a row may fail because of the service or the network. */
const patience = 3;

/**
 * Looks at an add-on again and again until `done` says so. The first look is immediate, and up to
 * two looks in a row may fail with a server or network error.
 *
 * @throws AddonStateError when `failed` says that it cannot become so.
 * @throws AddonTimeoutError when it takes longer than `limitMs`.
 */
export async function waitUntil(
  connection: Connection,
  target: AddonTarget,
  done: (instance: AddonInstance) => boolean,
  options: WaitOptions & { readonly failed?: (instance: AddonInstance) => boolean } = {},
): Promise<AddonInstance> {
  const { clock } = connection;
  const { intervalMs = 5_000, limitMs = 600_000, onPoll, signal, failed } = options;
  const place = locate(target);
  const context = { method: "GET", path: "/api/v3/addons/{id}" };
  const started = clock.now();
  let status = "not seen yet";

  for (let polls = 1, failures = 0; ; polls++) {
    const left = limitMs - (clock.now() - started);
    try {
      const instance = await get(connection, place, { signal, deadlineMs: left });
      failures = 0;
      status = instance.status.status;
      const at = { ...context, attempts: polls };
      onPoll?.({ instance, status, polls, elapsedMs: clock.now() - started, limitMs });
      if (failed?.(instance)) {
        const { Reason, message } = instance.status;
        const why = [...new Set([Reason, message])].filter(Boolean).join("; ") || "no reason given";
        throw new AddonStateError(at, instance, `the add-on is ${status}: ${why}`);
      }
      if (done(instance)) {
        return instance;
      }
    } catch (error) {
      const passing =
        error instanceof AddonServerError ||
        error instanceof AddonNetworkError ||
        error instanceof AddonTimeoutError;
      if (!passing || ++failures >= patience) {
        throw error;
      }
    }
    if (clock.now() - started + intervalMs > limitMs) {
      const text = `still ${status} after ${limitMs} ms`;
      throw new AddonTimeoutError({ ...context, attempts: polls }, limitMs, text);
    }
    await clock.sleep(intervalMs, signal);
  }
}
