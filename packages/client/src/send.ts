import { attemptOnce } from "./attempt.ts";
import type { Auth } from "./auth/auth.ts";
import { type Clock, systemClock } from "./clock.ts";
import { readErrorBody } from "./error-body.ts";
import { AddonTimeoutError, type ErrorContext } from "./errors.ts";
import { type ClientEvent, createEmitter, type Logger } from "./events.ts";
import { isRepeatable, retryDelay } from "./retry.ts";

/** What `fetch` is to this package: always called with a URL text, plain headers and a text body. */
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

/** Bounds of one call. */
export interface CallOptions {
  /** Ends the call, with the signal's reason as the error. */
  readonly signal?: AbortSignal | undefined;
  /** How often a request is repeated at most. `0` sends exactly one request. Default 2. */
  readonly maxRetries?: number | undefined;
  /** Limit of one attempt in milliseconds, from the credentials to the last byte of the body. Default 30 000. */
  readonly timeoutMs?: number | undefined;
  /** Limit of the whole call in milliseconds, with all attempts and waits between them. Default: none. */
  readonly deadlineMs?: number | undefined;
}

/** How requests are sent. */
export interface SendOptions extends CallOptions {
  /** Who is calling. Default: nobody. */
  readonly auth?: Auth | undefined;
  /** What sends a request. Default: the global `fetch`. */
  readonly fetch?: FetchLike | undefined;
  /** Longest answer that is read, in bytes. Default 16 MiB. */
  readonly maxBodyBytes?: number | undefined;
  /** Is told of every request, answer, failure and retry. */
  readonly onEvent?: ((event: ClientEvent) => void) | undefined;
  /** Gets the same as text: requests and answers at `debug`, failures and retries at `warn`. */
  readonly logger?: Logger | undefined;
  /** Tells the time and waits between attempts. */
  readonly clock?: Clock | undefined;
  /** Random numbers from 0 to 1, for the waits between attempts. Default `Math.random`. */
  readonly random?: (() => number) | undefined;
}

/** One request, before credentials. */
export interface Outgoing extends CallOptions {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body?: string | undefined;
}

/** A whole answer, of whatever status. */
export interface Answer extends ErrorContext {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** From `Retry-After`, in milliseconds. */
  readonly retryAfterMs: number | undefined;
}

/** Sends a request with credentials, repeats it where that is safe, and keeps the limits. */
export type Send = (outgoing: Outgoing) => Promise<Answer>;

/** Makes the function that everything else here stands on. @throws RangeError on a negative number. */
export function createSend(options: SendOptions): Send {
  const { auth, random = Math.random, clock = systemClock } = options;
  const emit = createEmitter(options.onEvent, options.logger);
  checkNumbers(options);

  return async (outgoing) => {
    const { method, url, signal = options.signal } = outgoing;
    const maxRetries = outgoing.maxRetries ?? options.maxRetries ?? 2;
    const timeoutMs = outgoing.timeoutMs ?? options.timeoutMs ?? 30_000;
    const deadlineMs = outgoing.deadlineMs ?? options.deadlineMs ?? Infinity;
    const call = { ...options, ...outgoing, signal };
    checkNumbers({ maxRetries, timeoutMs, deadlineMs });
    const path = new URL(url).pathname.replace(/(\/addons\/)[^/]+/, "$1{id}");
    const deadline = clock.now() + deadlineMs;

    for (let attempt = 1, recovered = false; ; attempt++) {
      signal?.throwIfAborted();
      const context = { method, path, attempts: attempt };
      const left = deadline - clock.now();
      const limitMs = left < timeoutMs ? deadlineMs : timeoutMs;
      if (left <= 0) {
        throw new AddonTimeoutError(context, deadlineMs, `no answer within ${deadlineMs} ms`);
      }
      const leftMs = Math.min(left, timeoutMs);
      const result = await attemptOnce({ call, context, clock, emit, limitMs, leftMs });
      const { answer, failure, sent, notSent } = result;
      const { status, retryAfterMs } = answer ?? {};
      let again = attempt <= maxRetries && !result.final;
      if (
        again &&
        !recovered &&
        answer &&
        sent &&
        auth?.recover &&
        mayBeRefusal.has(answer.status)
      ) {
        const date = Date.parse(answer.headers.get("date") ?? "");
        const { code } = readErrorBody(answer.text);
        recovered = await auth.recover({
          status: answer.status,
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
      again &&= isRepeatable({ method, status, retryAfterMs, notSent });
      const delayMs = again ? retryDelay(attempt, retryAfterMs, random()) : 0;
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
      } else if (answer) {
        return answer;
      } else {
        throw failure;
      }
    }
  };
}

/** Answers that may be about the credentials: the gateway reports a wrong clock with any of them. */
const mayBeRefusal = new Set([400, 401, 403]);

function checkNumbers(options: object): void {
  for (const [name, value] of Object.entries(options)) {
    if (typeof value === "number" && !(value >= 0)) {
      throw new RangeError(`${name}: must be 0 or more, not ${value}`);
    }
  }
}
