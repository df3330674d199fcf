import type { Credentials } from "./auth/auth.ts";
import type { Clock } from "./clock.ts";
import {
  type AddonError,
  AddonNetworkError,
  AddonTimeoutError,
  type ErrorContext,
} from "./errors.ts";
import { type ClientEvent, maskHeaders } from "./events.ts";
import { redact, redactError, secretHeader } from "./redact.ts";
import { readText, UnusableResponseError } from "./response-body.ts";
import { parseRetryAfter, rootCause, wasNotSent } from "./retry.ts";
import type { OutgoingRequest, SendOptions, ServiceResponse } from "./send.ts";
import { timedOut, withTimeout } from "./with-timeout.ts";

/** What one attempt needs to know. */
export interface Attempt {
  readonly call: SendOptions & OutgoingRequest;
  readonly context: ErrorContext;
  readonly clock: Clock;
  readonly emit: ((event: ClientEvent) => void) | undefined;
  /** The limit to report, in milliseconds. */
  readonly limitMs: number;
  /** What is left of it, in milliseconds. */
  readonly leftMs: number;
}

/** A response of any status, or a failure. */
export interface AttemptResult {
  readonly response?: ServiceResponse;
  readonly failure?: AddonError;
  /** The failure came before anything was sent. */
  readonly notSent?: boolean;
  /** A retry would fail the same way. */
  readonly final?: boolean;
  readonly sent?: Credentials | undefined;
}

/** Sends one request and reads the complete response, all within the limit. */
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

  async function exchange(signal: AbortSignal): Promise<ServiceResponse> {
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
      throw new UnusableResponseError("redirect not followed: it would receive the credentials");
    }
    const text = await readText(response, call.maxBodyBytes ?? 2 ** 24);
    const retryAfterMs = parseRetryAfter(received.get("retry-after"), clock.now());
    const clean = status < 400 ? text : redact(text, secrets);
    return { ...context, status, headers: received, text: clean, requestId, retryAfterMs };
  }

  try {
    const response = await withTimeout(attempt.leftMs, call.signal, exchange);
    const durationMs = clock.now() - started;
    emit?.({ ...about, type: "response", status: response.status, requestId, durationMs });
    return { response, sent };
  } catch (error) {
    if (call.signal?.aborted || (error !== timedOut && !sending)) {
      throw error; // the caller's own reason, or what the credentials threw
    }
    const where = { ...context, requestId };
    const final = error instanceof UnusableResponseError;
    const failure =
      error === timedOut
        ? new AddonTimeoutError(where, limitMs, `no complete response within ${limitMs} ms`)
        : final
          ? new AddonNetworkError(where, error.message)
          : new AddonNetworkError(
              where,
              redact(
                `the connection failed${requestId ? " during the response" : ""}: ${rootCause(error)}`,
                secrets,
              ),
              redactError(error, secrets),
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
