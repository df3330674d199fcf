import type { Auth } from "./auth/auth.ts";
import type { Clock } from "./clock.ts";
import type { ErrorContext } from "./errors.ts";
import type { Observer } from "./events.ts";
import type { PlainHeaders, ResponseHeaders } from "./headers.ts";
import type { Hooks } from "./hooks.ts";
import type { Redact } from "./redact.ts";
import type { TransportResponse } from "./response-body.ts";
import type { RetryOptions } from "./retry.ts";

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
) => Promise<TransportResponse>;

/** Headers and limits of one call. */
export interface CallOptions {
  /** Ends the call, with the signal's reason as the error. Adds to the client's signal. */
  readonly signal?: AbortSignal | undefined;
  /** Headers to send. They replace headers of the same name, in whichever case; credentials replace them. */
  readonly headers?: PlainHeaders | undefined;
  /** Limit of one attempt in milliseconds, from the credentials to the last byte of the body. Default 30 000. */
  readonly requestTimeoutMs?: number | undefined;
  /** Limit of the whole call in milliseconds, with all attempts and pauses. Default: none. */
  readonly timeoutMs?: number | undefined;
  /** When to retry. Fields that are left out keep the client's value. */
  readonly retry?: RetryOptions | undefined;
}

/** How to send requests. */
export interface SendOptions extends CallOptions, Hooks {
  /** Credentials. Default: none. */
  readonly auth?: Auth | undefined;
  /** What sends a request. Default: the global `fetch`. */
  readonly fetch?: FetchLike | undefined;
  /** Longest response to read, in bytes. Default 16 MiB. */
  readonly maxBodyBytes?: number | undefined;
  /** Observes every request, response, failure and retry. */
  readonly observer?: Observer | undefined;
  /** Tells the time and sleeps between attempts. */
  readonly clock?: Clock | undefined;
  /** Random numbers from 0 to 1, for the backoff and the intervals of waits. Default `Math.random`. */
  readonly random?: (() => number) | undefined;
}

/** One request, before credentials. */
export interface OutgoingRequest extends CallOptions {
  readonly method: string;
  readonly url: string;
  /** Path template that errors and events name, such as `/api/v3/addons/{id}`. */
  readonly path: string;
  /** The add-on instance that events name. */
  readonly addonId?: string | undefined;
  readonly body?: string | undefined;
}

/** A complete response of any status. */
export interface ServiceResponse extends ErrorContext {
  readonly status: number;
  /** Headers; of an error response with secrets replaced. */
  readonly headers: ResponseHeaders;
  /** Body; of an error response with secrets replaced. */
  readonly text: string;
  /** The body of a success as bytes. */
  readonly bytes?: ArrayBuffer | undefined;
  /** From `Retry-After` of an error response, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
  /** An earlier attempt of the call may have had an effect, although its response was lost. */
  readonly mayHaveRun?: boolean | undefined;
  /** Replaces the secrets of this request in a string. */
  readonly redact: Redact;
}
