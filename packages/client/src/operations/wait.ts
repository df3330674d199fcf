import type { AddonInstance } from "@cce-addons/types";
import { type Connection, pathFor } from "../connection.ts";
import {
  AddonApiError,
  AddonNetworkError,
  AddonRateLimitError,
  AddonServerError,
  AddonStateError,
  AddonTimeoutError,
} from "../errors.ts";
import { checkLimits } from "../limits.ts";
import type { CallOptions } from "../send-options.ts";
import { sleep } from "../sleep.ts";
import { type AddonRef, resolveRef } from "./addon-ref.ts";
import { type Call, type Outcome, toCall } from "./call.ts";
import { readInstance } from "./read.ts";
import { runningStates } from "./states.ts";

/** What a wait is for. `wait` is that of `waitUntil`. */
export type WaitPhase = "install" | "upgrade" | "delete" | "run" | "wait";

/** What a wait knows after each poll. */
export interface Poll {
  /** The add-on, as just read. */
  readonly instance: AddonInstance;
  /** `instance.status.status`. */
  readonly status: string;
  /** What the wait is for. */
  readonly phase: WaitPhase;
  /** How many polls there were. */
  readonly polls: number;
  /** Time since the wait began, in milliseconds. */
  readonly elapsedMs: number;
  /** When the wait ends with an error, in milliseconds since it began. */
  readonly timeoutMs: number;
}

/** How to wait. `headers`, `requestTimeoutMs` and `retry` are those of each poll. */
export interface WaitOptions extends CallOptions {
  /** Time between two polls in milliseconds. Default 5 000. */
  readonly intervalMs?: number | undefined;
  /** How much of the interval is random, from 0 to 1: 0.1, the default, means 10 % more or less. */
  readonly jitter?: number | undefined;
  /** Limit of the whole wait in milliseconds. Default 600 000, ten minutes. */
  readonly timeoutMs?: number | undefined;
  /** Called after each poll, for a progress display. */
  readonly onPoll?: ((poll: Poll) => void) | undefined;
}

/** What ends a wait. */
export interface WaitConditions {
  /** Ends the wait with success. */
  readonly done: (instance: AddonInstance) => boolean;
  /** Ends the wait with an {@link AddonStateError}. */
  readonly failed?: ((instance: AddonInstance) => boolean) | undefined;
  readonly phase?: WaitPhase | undefined;
}

/** How many polls in a row may fail because of the service or the network before the wait does. */
const maxConsecutiveFailures = 3;

/**
 * Polls an add-on until `done` returns true. The first poll is immediate, and up to two polls in a
 * row may fail with 429, a server error or a network error.
 *
 * @throws AddonStateError when `failed` returns true.
 * @throws AddonTimeoutError when it takes longer than `timeoutMs`.
 * @throws RangeError when `intervalMs`, `timeoutMs` or `jitter` is not valid.
 */
export function waitUntil(
  connection: Connection,
  ref: AddonRef,
  done: (instance: AddonInstance) => boolean,
  options: WaitOptions & { readonly failed?: (instance: AddonInstance) => boolean } = {},
): Call<AddonInstance> {
  const { failed } = options;
  return toCall(() => poll(connection, ref, { done, failed }, options));
}

/** Polls until a condition ends the wait. */
export async function poll(
  connection: Connection,
  ref: AddonRef,
  { done, failed, phase = "wait" }: WaitConditions,
  options: WaitOptions,
): Promise<Outcome<AddonInstance>> {
  const { clock, random, defaults } = connection;
  const { intervalMs = 5_000, timeoutMs = 600_000, jitter = 0.1, onPoll, ...call } = options;
  checkLimits({ intervalMs, timeoutMs });
  if (!(jitter >= 0 && jitter <= 1)) {
    throw new RangeError(`jitter must be from 0 to 1, got ${jitter}`);
  }
  resolveRef(ref); // before the first poll, so that its errors are not polled again
  const { retryAfterLimitMs = 60_000 } = { ...defaults.retry, ...call.retry };
  const signals = [defaults.signal, call.signal];
  const context = { method: "GET", path: pathFor(connection, "/api/v3/addons/{id}") };
  const started = clock.now();
  const elapsed = () => clock.now() - started;
  let status = "not read yet";
  for (let polls = 1, failures = 0; ; polls++) {
    const timeout = (cause?: unknown) =>
      new AddonTimeoutError(
        { ...context, attempts: polls },
        `still ${status} after ${timeoutMs} ms`,
        { timeoutMs },
        cause,
      );
    let pause = intervalMs * (1 + jitter * (2 * random() - 1));
    if (elapsed() >= timeoutMs) {
      throw timeout();
    }
    try {
      const decoded = await readInstance(connection, ref, {
        ...call,
        timeoutMs: timeoutMs - elapsed(),
      });
      const { data: instance, response } = decoded;
      failures = 0;
      status = instance.status.status;
      onPoll?.({ instance, status, phase, polls, elapsedMs: elapsed(), timeoutMs });
      if (failed?.(instance)) {
        const { Reason, message } = instance.status;
        const why = [...new Set([Reason, message])].filter(Boolean).join("; ") || "no reason given";
        throw new AddonStateError(
          { ...context, attempts: polls, requestId: response.requestId },
          response.redact(`the add-on is ${status}: ${why}`),
          {},
          undefined,
          { instance },
        );
      }
      if (done(instance)) {
        return decoded;
      }
      // A running add-on that does not end the wait is in another version than expected.
      status += runningStates.has(status) ? ` in version ${instance.spec.version}` : "";
    } catch (error) {
      const retryAfterMs = error instanceof AddonApiError ? (error.retryAfterMs ?? 0) : 0;
      if (!isTransient(error) || retryAfterMs > retryAfterLimitMs) {
        throw error;
      }
      if (elapsed() >= timeoutMs) {
        throw timeout(error);
      }
      if (++failures >= maxConsecutiveFailures) {
        throw error;
      }
      pause = Math.max(pause, retryAfterMs);
    }
    if (elapsed() + pause > timeoutMs) {
      throw timeout();
    }
    await sleep(clock, pause, signals);
  }
}

function isTransient(error: unknown): boolean {
  return (
    error instanceof AddonServerError ||
    error instanceof AddonRateLimitError ||
    error instanceof AddonNetworkError ||
    error instanceof AddonTimeoutError
  );
}
