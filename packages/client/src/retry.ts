/** When to retry a request, and how long to pause before. */
export interface RetryOptions {
  /** How many retries at most. `0` sends exactly one request. Default 2. */
  readonly limit?: number | undefined;
  /** Upper bound of the first random pause, in milliseconds; it doubles with each retry. Default 500. */
  readonly backoffMs?: number | undefined;
  /** Upper bound of any random pause, in milliseconds. Default 8 000. */
  readonly maxBackoffMs?: number | undefined;
  /** The longest `Retry-After` that is waited for, in milliseconds; a longer one ends the call. Default 60 000. */
  readonly retryAfterLimitMs?: number | undefined;
}

/**
 * Whether an attempt that failed may be retried: always when it was `rejected` before it ran or its
 * credentials were `renewed`, and only for an idempotent method when it `mayHaveRun`.
 */
export type Retryable = "rejected" | "renewed" | "mayHaveRun" | undefined;

/** Whether a response may be retried, by its status. */
export function retryableStatus(status: number, retryAfterMs: number | undefined): Retryable {
  // With Retry-After a 503 was rejected before it ran, as every 429 was.
  if (status === 429 || (status === 503 && retryAfterMs !== undefined)) {
    return "rejected";
  }
  return idempotentRetryStatuses.has(status) ? "mayHaveRun" : undefined;
}

/**
 * Statuses after which the request may have run, retried only when running twice is the same as once:
 * 408 may be submitted again, 500 and 503 are the service's, 502 and 504 its gateway's.
 */
const idempotentRetryStatuses = new Set([408, 500, 502, 503, 504]);

/** The pause before the next attempt, in milliseconds: `Retry-After`, else exponential backoff with full jitter. */
export function retryDelay(
  attempt: number,
  retryAfterMs: number | undefined,
  { backoffMs = 500, maxBackoffMs = 8_000 }: RetryOptions,
  random: number,
): number {
  return retryAfterMs || random * Math.min(maxBackoffMs, backoffMs * 2 ** (attempt - 1));
}

/**
 * Reads `Retry-After`, seconds (the service sends decimals) or an HTTP date, as milliseconds from
 * `now`; 0 for a date that has passed. Anything else counts as absent.
 */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  const text = `${value}`;
  const date = / GMT$/.test(text) ? Math.max(0, Date.parse(text) - now) : -1;
  const ms = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : date;
  return ms >= 0 ? Math.ceil(ms) : undefined;
}

/** Error codes of failures before the first byte was sent, as Node and undici name them. */
const connectErrorCodes = /CONNREFUSED|ENOTFOUND|EAI_AGAIN|UNREACH|CONNECT_TIMEOUT|CERT|ALTNAME/;

/** Whether a failure of `fetch` with this root cause may be retried. */
export function retryableFailure(cause: string): Retryable {
  return connectErrorCodes.test(cause) ? "rejected" : "mayHaveRun";
}

/** Code or message of the innermost cause of an error. */
export function rootCause(error: Error & { readonly code?: string }): string {
  return error.cause ? rootCause(error.cause as Error) : error.code || error.message;
}
