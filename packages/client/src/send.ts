import { attemptOnce } from "./attempt.ts";
import type { Auth } from "./auth/auth.ts";
import { type Clock, systemClock } from "./clock.ts";
import { readErrorBody } from "./error-body.ts";
import { AddonTimeoutError, type ErrorContext } from "./errors.ts";
import { type ClientEvent, createEmitter, type Logger } from "./events.ts";
import { isRetryable, type RetryOptions, retryDelay } from "./retry.ts";

/** What this package needs of `fetch`: always called with a URL string, plain headers and a string body. */
export type FetchLike = (
  url: string,
  init: {
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly body?: string;
    readonly redirect: "manual";
    readonly signal: AbortSignal;
  },
) => Promise<Response>;

/** Limits of one call. */
export interface CallOptions {
  /** Ends the call, with the signal's reason as the error. */
  readonly signal?: AbortSignal | undefined;
  /** Limit of one attempt in milliseconds, from the credentials to the last byte of the body. Default 30 000. */
  readonly requestTimeoutMs?: number | undefined;
  /** Limit of the whole call in milliseconds, with all attempts and pauses. Default: none. */
  readonly timeoutMs?: number | undefined;
  /** When to retry. Fields that are left out keep the client's value. */
  readonly retry?: RetryOptions | undefined;
}

/** How to send requests. */
export interface SendOptions extends CallOptions {
  /** Credentials. Default: none. */
  readonly auth?: Auth | undefined;
  /** What sends a request. Default: the global `fetch`. */
  readonly fetch?: FetchLike | undefined;
  /** Longest response to read, in bytes. Default 16 MiB. */
  readonly maxBodyBytes?: number | undefined;
  /** Called for every request, response, failure and retry. */
  readonly onEvent?: ((event: ClientEvent) => void) | undefined;
  /** Receives the same as strings: requests and responses at `debug`, failures and retries at `warn`. */
  readonly logger?: Logger | undefined;
  /** Tells the time and sleeps between attempts. */
  readonly clock?: Clock | undefined;
  /** Random numbers from 0 to 1, for the backoff. Default `Math.random`. */
  readonly random?: (() => number) | undefined;
}

/** One request, before credentials. */
export interface OutgoingRequest extends CallOptions {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body?: string | undefined;
}

/** A complete response of any status. */
export interface ServiceResponse extends ErrorContext {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** From `Retry-After`, in milliseconds. */
  readonly retryAfterMs: number | undefined;
}

/** Sends a request with credentials, retries it where that is safe, and keeps the time limits. */
export type Send = (outgoing: OutgoingRequest) => Promise<ServiceResponse>;

/** Makes the function that sends every request of this package. @throws RangeError on a limit that is negative or `NaN`. */
export function createSend(options: SendOptions): Send {
  const { auth, random = Math.random, clock = systemClock } = options;
  const emit = createEmitter(options.onEvent, options.logger);
  checkLimits(options);
  return async (outgoing) => {
    const { method, url, signal = options.signal } = outgoing;
    const retry = { ...options.retry, ...outgoing.retry };
    const requestTimeoutMs = outgoing.requestTimeoutMs ?? options.requestTimeoutMs ?? 30_000;
    const timeoutMs = outgoing.timeoutMs ?? options.timeoutMs ?? Infinity;
    const call = { ...options, ...outgoing, signal };
    checkLimits({ requestTimeoutMs, timeoutMs, retry });
    const path = new URL(url).pathname.replace(/(\/addons\/)[^/]+/, "$1{id}");
    const deadline = clock.now() + timeoutMs;
    for (let attempt = 1, recovered = false; ; attempt++) {
      signal?.throwIfAborted();
      const context = { method, path, attempts: attempt };
      const left = deadline - clock.now();
      const limitMs = left < requestTimeoutMs ? timeoutMs : requestTimeoutMs;
      if (left <= 0) {
        throw new AddonTimeoutError(context, timeoutMs, `no response within ${timeoutMs} ms`);
      }
      const leftMs = Math.min(left, requestTimeoutMs);
      const result = await attemptOnce({ call, context, clock, emit, limitMs, leftMs });
      const { response, failure, sent, notSent } = result;
      const { status, retryAfterMs } = response ?? {};
      let again = attempt <= (retry.limit ?? 2) && !result.final;
      if (
        again &&
        !recovered &&
        response &&
        sent &&
        auth?.recover &&
        authFailureStatuses.has(response.status)
      ) {
        const date = Date.parse(response.headers.get("date") ?? "");
        const { code } = readErrorBody(response.text);
        recovered = await auth.recover({
          status: response.status,
          code,
          sent,
          date,
          now: clock.now(),
        });
        if (recovered) {
          emit?.({
            type: "retry",
            method,
            path,
            attempt,
            delayMs: 0,
            reason: `${status}, new credentials`,
          });
          continue;
        }
      }
      again &&= isRetryable({ method, status, retryAfterMs, notSent });
      const delayMs = again ? retryDelay(attempt, retryAfterMs, retry, random()) : 0;
      if (again && clock.now() + delayMs < deadline) {
        emit?.({
          type: "retry",
          method,
          path,
          attempt,
          delayMs,
          reason: failure?.name ?? `${status}`,
        });
        await clock.sleep(delayMs, signal);
      } else if (response) {
        return response;
      } else {
        throw failure;
      }
    }
  };
}

/** Statuses that may be about the credentials: the gateway reports a wrong clock with any of them. */
const authFailureStatuses = new Set([400, 401, 403]);

function checkLimits(options: object, prefix = ""): void {
  for (const [name, value] of Object.entries(options)) {
    if (name === "retry") {
      checkLimits(value ?? {}, "retry.");
    } else if (typeof value === "number" && !(value >= 0)) {
      throw new RangeError(`${prefix}${name} must be >= 0, got ${value}`);
    }
  }
}
