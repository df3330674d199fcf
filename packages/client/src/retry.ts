/** What happened to one request, as far as repeating it is concerned. */
export interface Outcome {
  /** HTTP method, upper case. */
  readonly method: string;
  /** HTTP status, or `undefined` when there was no whole answer. */
  readonly status?: number | undefined;
  /** How long the service asked to wait, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
  /** The request cannot have reached the service: refused, no such host, no route. */
  readonly notSent?: boolean | undefined;
}

/** Whether the same request may be sent again without the risk of doing something twice. */
export function isRepeatable({ method, status, retryAfterMs, notSent }: Outcome): boolean {
  return (
    notSent ||
    status === 429 || // refused before it ran
    (status === 503 && retryAfterMs !== undefined) || // refused, and told when to come back
    (method !== "POST" && (status === undefined || mayHaveRun.has(status)))
  );
}

/** Answers after which the request may have run: repeated only when running twice is the same as once. */
const mayHaveRun = new Set([
  408, // the service says it may be submitted again
  502, // the gateway got no proper answer
  503, // restarting
  504, // the gateway got no answer in time
]);

/** The longest wait that is honoured, in milliseconds. */
const longest = 60_000;

/**
 * How long to wait before the next attempt, in milliseconds: what the service asked for (at most a
 * minute), else a random part of half a second that doubles with each attempt up to eight seconds.
 */
export function retryDelay(
  attempt: number,
  retryAfterMs: number | undefined,
  random: number,
): number {
  return Math.min(retryAfterMs ?? random * Math.min(8_000, 250 * 2 ** attempt), longest);
}

/** Reads `Retry-After`, seconds or an HTTP date, as milliseconds from `now`. */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  if (!value) {
    return undefined;
  }
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** Codes of failures before the first byte was sent, as Node and undici name them. */
const beforeSending =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT|TLS_ALTNAME/;

/** Whether a failure of `fetch` is one where nothing was sent. */
export function wasNotSent(error: unknown): boolean {
  return beforeSending.test(rootCause(error));
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
