import type { Credentials } from "./auth/auth.ts";
import { readText, Unusable } from "./body.ts";
import type { Clock } from "./clock.ts";
import {
  type AddonError,
  AddonNetworkError,
  AddonTimeoutError,
  type ErrorContext,
} from "./errors.ts";
import { type ClientEvent, maskHeaders } from "./events.ts";
import { expired, within } from "./limit.ts";
import { scrub, scrubError, secretHeader } from "./redact.ts";
import { parseRetryAfter, rootCause, wasNotSent } from "./retry.ts";
import type { Answer, Outgoing, SendOptions } from "./send.ts";

/** What one attempt needs to know. */
export interface Attempt {
  readonly call: SendOptions & Outgoing;
  readonly context: ErrorContext;
  readonly clock: Clock;
  readonly emit: ((event: ClientEvent) => void) | undefined;
  /** The limit to report, in milliseconds. */
  readonly limitMs: number;
  /** What is left of it, in milliseconds. */
  readonly leftMs: number;
}

/** An answer of whatever status, or a failure. */
export interface AttemptResult {
  readonly answer?: Answer;
  readonly failure?: AddonError;
  /** The failure came before anything was sent. */
  readonly notSent?: boolean;
  /** The failure would come again. */
  readonly final?: boolean;
  readonly sent?: Credentials | undefined;
}

/** Sends one request and reads the whole answer, all within the limit. */
export async function attemptOnce(attempt: Attempt): Promise<AttemptResult> {
  const { call, context, clock, emit, limitMs } = attempt;
  const { method, url, body, headers: plain, auth } = call;
  const about = { method, path: context.path, attempt: context.attempts };
  const started = clock.now();
  const secrets = Object.keys(plain).flatMap((name) =>
    secretHeader.test(name) ? (plain[name] ?? []) : [],
  );
  let sent: Credentials | undefined;
  let sending = false;
  let requestId: string | undefined;

  async function exchange(signal: AbortSignal): Promise<Answer> {
    sent = await auth?.authorize({ method, url, headers: plain, body, now: started });
    signal.throwIfAborted();
    secrets.push(...(sent?.secrets ?? []));
    const headers = { ...plain, ...sent?.headers };
    emit?.({ ...about, type: "request", headers: maskHeaders(headers) });
    sending = true;
    const send = call.fetch ?? (globalThis.fetch as NonNullable<typeof call.fetch>);
    const init = { method, headers, redirect: "manual", signal } as const;
    const response = await send(url, body === undefined ? init : { ...init, body });
    const { status, headers: received } = response;
    requestId = received.get("x-request-id") ?? undefined;
    if (!status || (status > 300 && status < 400 && status !== 304)) {
      response.body?.cancel().catch(() => {});
      throw new Unusable(
        "answered with a redirect, which is not followed: credentials would go along",
      );
    }
    const text = await readText(response, call.maxBodyBytes ?? 2 ** 24);
    const retryAfterMs = parseRetryAfter(received.get("retry-after"), clock.now());
    const clean = status < 400 ? text : scrub(text, secrets);
    return { ...context, status, headers: received, text: clean, requestId, retryAfterMs };
  }

  try {
    const answer = await within(attempt.leftMs, call.signal, exchange);
    const durationMs = clock.now() - started;
    emit?.({ ...about, type: "response", status: answer.status, requestId, durationMs });
    return { answer, sent };
  } catch (error) {
    if (call.signal?.aborted || (error !== expired && !sending)) {
      throw error; // the caller's own reason, or what the credentials threw
    }
    const where = { ...context, requestId };
    const final = error instanceof Unusable;
    const failure =
      error === expired
        ? new AddonTimeoutError(where, limitMs, `no whole answer within ${limitMs} ms`)
        : final
          ? new AddonNetworkError(where, error.message)
          : new AddonNetworkError(
              where,
              scrub(
                `the connection failed${requestId ? " during the answer" : ""}: ${rootCause(error)}`,
                secrets,
              ),
              scrubError(error, secrets),
            );
    emit?.({
      ...about,
      type: "failure",
      message: failure.message,
      durationMs: clock.now() - started,
    });
    return { failure, final, notSent: wasNotSent(error) };
  }
}
