import type { AddonInstance } from "@cce-addons/types";
import type { Connection } from "../connection.ts";
import {
  AddonNetworkError,
  AddonNotFoundError,
  AddonServerError,
  AddonStateError,
  AddonTimeoutError,
} from "../errors.ts";
import { type AddonRef, resolveRef } from "./addon-ref.ts";
import { get } from "./read.ts";
import { failedStates, runningStates } from "./states.ts";

/** What a wait knows after each poll. */
export interface Poll {
  /** The add-on, as just read. */
  readonly instance: AddonInstance;
  /** `instance.status.status`. */
  readonly status: string;
  /** How many polls there were. */
  readonly polls: number;
  /** Time since the wait began, in milliseconds. */
  readonly elapsedMs: number;
  /** When the wait ends with an error, in milliseconds since it began. */
  readonly timeoutMs: number;
}

/** How to wait. */
export interface WaitOptions {
  /** Ends the wait, with the signal's reason as the error. */
  readonly signal?: AbortSignal | undefined;
  /** Time between two polls in milliseconds. Default 5 000. */
  readonly intervalMs?: number | undefined;
  /** Limit of the whole wait in milliseconds. Default 600 000, ten minutes. */
  readonly timeoutMs?: number | undefined;
  /** Called after each poll, for a progress display. */
  readonly onPoll?: ((poll: Poll) => void) | undefined;
}

/** How to wait for an add-on to run. */
export interface RunningOptions extends WaitOptions {
  /**
   * What to make of `abnormal`: keep waiting, fail, or succeed. Add-ons are `abnormal` while their
   * pods start, so the default is to wait.
   */
  readonly abnormal?: "wait" | "fail" | "done" | undefined;
}

/**
 * Waits until an add-on is `running` or `available`. Unknown states count as on the way.
 *
 * @throws AddonStateError when it fails, with the service's reason.
 * @throws AddonTimeoutError when it takes longer than `timeoutMs`.
 */
export function waitUntilRunning(
  connection: Connection,
  ref: AddonRef,
  { abnormal = "wait", ...options }: RunningOptions = {},
): Promise<AddonInstance> {
  const done = ({ status: { status } }: AddonInstance) =>
    runningStates.has(status) || (status === "abnormal" && abnormal === "done");
  const failed = ({ status: { status } }: AddonInstance) =>
    failedStates.has(status) || (status === "abnormal" && abnormal === "fail");
  return waitUntil(connection, ref, done, { ...options, failed });
}

/**
 * Waits until an add-on is gone: the service no longer finds it, or reports it as deleted.
 *
 * @throws AddonStateError when the deletion fails.
 * @throws AddonTimeoutError when it takes longer than `timeoutMs`.
 */
export async function waitUntilDeleted(
  connection: Connection,
  ref: AddonRef,
  options: WaitOptions = {},
): Promise<void> {
  const done = ({ status }: AddonInstance) => status.status === "deleteSuccess";
  const failed = ({ status }: AddonInstance) => status.status === "deleteFailed";
  try {
    await waitUntil(connection, ref, done, { ...options, failed });
  } catch (error) {
    if (!(error instanceof AddonNotFoundError)) {
      throw error;
    }
  }
}

/** How many polls in a row may fail because of the service or the network before the wait does. */
const maxConsecutiveFailures = 3;

/**
 * Polls an add-on until `done` returns true. The first poll is immediate, and up to two polls in a
 * row may fail with a server or network error.
 *
 * @throws AddonStateError when `failed` returns true.
 * @throws AddonTimeoutError when it takes longer than `timeoutMs`.
 */
export async function waitUntil(
  connection: Connection,
  ref: AddonRef,
  done: (instance: AddonInstance) => boolean,
  options: WaitOptions & { readonly failed?: (instance: AddonInstance) => boolean } = {},
): Promise<AddonInstance> {
  const { clock } = connection;
  const { intervalMs = 5_000, timeoutMs = 600_000, onPoll, signal, failed } = options;
  const resolved = resolveRef(ref);
  const context = { method: "GET", path: "/api/v3/addons/{id}" };
  const started = clock.now();
  let status = "not read yet";
  for (let polls = 1, failures = 0; ; polls++) {
    const left = timeoutMs - (clock.now() - started);
    try {
      const instance = await get(connection, resolved, { signal, timeoutMs: left });
      failures = 0;
      status = instance.status.status;
      const at = { ...context, attempts: polls };
      onPoll?.({ instance, status, polls, elapsedMs: clock.now() - started, timeoutMs });
      if (failed?.(instance)) {
        const { Reason, message } = instance.status;
        const why = [...new Set([Reason, message])].filter(Boolean).join("; ") || "no reason given";
        throw new AddonStateError(at, instance, `the add-on is ${status}: ${why}`);
      }
      if (done(instance)) {
        return instance;
      }
    } catch (error) {
      const transient =
        error instanceof AddonServerError ||
        error instanceof AddonNetworkError ||
        error instanceof AddonTimeoutError;
      if (!transient || ++failures >= maxConsecutiveFailures) {
        throw error;
      }
    }
    if (clock.now() - started + intervalMs > timeoutMs) {
      const text = `still ${status} after ${timeoutMs} ms`;
      throw new AddonTimeoutError({ ...context, attempts: polls }, timeoutMs, text);
    }
    await clock.sleep(intervalMs, signal);
  }
}
