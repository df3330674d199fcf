/** When to retry a request, and how long to pause before. */
export interface RetryOptions {
  /** How many retries at most. `0` sends exactly one request. Default 2. */
  readonly limit?: number | undefined;
  /** Upper bound of the first random pause, in milliseconds; it doubles with each retry. Default 500. */
  readonly backoffMs?: number | undefined;
  /** Upper bound of any random pause, in milliseconds. Default 8 000. */
  readonly maxBackoffMs?: number | undefined;
  /** The longest `Retry-After` that is waited for, in milliseconds. Default 60 000. */
  readonly retryAfterLimitMs?: number | undefined;
}

/** The outcome of one attempt, as far as retries are concerned. */
export interface Outcome {
  /** HTTP method, upper case. */
  readonly method: string;
  /** HTTP status, or `undefined` when there was no complete response. */
  readonly status?: number | undefined;
  /** From `Retry-After`, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
  /** The request cannot have reached the service: connection refused, no such host, no route. */
  readonly notSent?: boolean | undefined;
}

/** Whether the same request may be sent again without the risk of doing something twice. */
export function isRetryable({ method, status, retryAfterMs, notSent }: Outcome): boolean {
  return (
    notSent ||
    status === 429 || // rejected before it ran
    (status === 503 && retryAfterMs !== undefined) || // rejected before it ran
    (method !== "POST" && (status === undefined || idempotentRetryStatuses.has(status)))
  );
}

/** Statuses after which the request may have run: retried only when running twice is the same as once. */
const idempotentRetryStatuses = new Set([
  408, // the service says it may be submitted again
  502, // the gateway got no valid response
  503, // restarting
  504, // the gateway got no response in time
]);

/** The pause before the next attempt, in milliseconds: `Retry-After`, else exponential backoff with full jitter. */
export function retryDelay(
  attempt: number,
  retryAfterMs: number | undefined,
  { backoffMs = 500, maxBackoffMs = 8_000, retryAfterLimitMs = 60_000 }: RetryOptions,
  random: number,
): number {
  const backoff = random * Math.min(maxBackoffMs, backoffMs * 2 ** (attempt - 1));
  return Math.min(retryAfterMs ?? backoff, retryAfterLimitMs);
}

/** Reads `Retry-After`, seconds or an HTTP date, as milliseconds from `now`. */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  if (!value) {
    return undefined;
  }
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** Error codes of failures before the first byte was sent, as Node and undici name them. */
const connectErrorCodes =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT|TLS_ALTNAME/;

/** Whether `fetch` failed before anything was sent. */
export function wasNotSent(error: unknown): boolean {
  return connectErrorCodes.test(rootCause(error));
}

/** Code or message of the innermost cause of a failure of `fetch`. */
export function rootCause(error: unknown): string {
  let at = error;
  for (let depth = 0; depth < 4 && at instanceof Error && at.cause instanceof Error; depth++) {
    at = at.cause;
  }
  const { code, message } = (at ?? {}) as { code?: unknown; message?: unknown };
  return String(code || message || at);
}
