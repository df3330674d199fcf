import { type Connection, pathFor } from "../connection.ts";
import {
  AddonApiError,
  AddonNetworkError,
  AddonRateLimitError,
  AddonServerError,
  AddonTimeoutError,
  type ErrorContext,
} from "../errors.ts";
import { checkLimits } from "../limits.ts";
import type { CallOptions } from "../send-options.ts";
import { sleep } from "../sleep.ts";

/** What is polled, and what a read says about it. */
interface Polled<T> {
  /** The path of the operation, for errors. */
  readonly path: string;
  /** Throws when the arguments are not valid, before anything is sent. */
  check(): unknown;
  read(options: CallOptions): Promise<T>;
  /** The state in words while the wait goes on, and `undefined` at its end. What it throws ends the wait. */
  stateOf(read: T, context: ErrorContext, elapsedMs: number): string | undefined;
}

/** The options of every kind of wait. */
interface PollOptions extends CallOptions {
  readonly intervalMs?: number | undefined;
  readonly jitter?: number | undefined;
}

/** How many polls in a row may fail because of the service or the network before the wait does. */
const maxConsecutiveFailures = 3;

/** Polls until a read ends the wait, and returns that read. Every wait has its limits, pauses and patience from here. */
export async function pollUntil<T>(
  connection: Connection,
  { intervalMs = 5_000, timeoutMs = 600_000, jitter = 0.1, ...options }: PollOptions,
  { path, check, read, stateOf }: Polled<T>,
): Promise<T> {
  const { clock, random, defaults } = connection;
  checkLimits({ intervalMs, timeoutMs });
  if (!(jitter >= 0 && jitter <= 1)) {
    throw new RangeError(`jitter must be from 0 to 1, got ${jitter}`);
  }
  check(); // before the first poll, so that its errors are not polled again
  const { signal, headers, requestTimeoutMs, retry } = options;
  const { retryAfterLimitMs = 60_000 } = { ...defaults.retry, ...retry };
  const started = clock.now();
  const elapsed = () => clock.now() - started;
  let state: string | undefined = "not read yet";
  for (let attempts = 1, failures = 0; ; attempts++) {
    const context = { method: "GET", path: pathFor(connection, path), attempts };
    const timeout = (cause?: unknown) =>
      new AddonTimeoutError(context, `still ${state} after ${timeoutMs} ms`, { timeoutMs }, cause);
    let pause = intervalMs * (1 + jitter * (2 * random() - 1));
    const left = timeoutMs - elapsed();
    if (left <= 0) {
      throw timeout();
    }
    try {
      const found = await read({ signal, headers, requestTimeoutMs, retry, timeoutMs: left });
      failures = 0;
      state = stateOf(found, context, elapsed());
      if (!state) {
        return found;
      }
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
    await sleep(clock, pause, [defaults.signal, signal]);
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
