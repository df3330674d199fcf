import type { Auth } from "./auth/auth.ts";
import type { Clock } from "./clock.ts";
import { readErrorBody } from "./error-body.ts";
import { AddonError, AddonNetworkError, AddonTimeoutError } from "./errors.ts";
import type { RequestInfo } from "./events.ts";
import { mergeHeaders, type ResponseHeaders } from "./headers.ts";
import { createRedact, type Redact, redactBody, redactError, secretHeader } from "./redact.ts";
import { readBody } from "./response-body.ts";
import {
  parseRetryAfter,
  type Retryable,
  retryableFailure,
  retryableStatus,
  rootCause,
} from "./retry.ts";
import type { OutgoingRequest, SendOptions, ServiceResponse } from "./send-options.ts";
import { timedOut, withTimeout } from "./with-timeout.ts";

/** A call with all that its attempts need. */
export interface PreparedCall extends SendOptions, OutgoingRequest {
  readonly headers: Record<string, string>;
  readonly signals: readonly AbortSignal[];
  readonly clock: Clock;
}

/** The outcome of an attempt: a response of any status, or a failure. */
export interface Outcome {
  readonly response?: ServiceResponse;
  readonly failure?: AddonError;
  readonly retryable: Retryable;
}

/**
 * Sends one request and reads the complete response within `leftMs`; a timeout reports `limitMs`.
 * Asks `renewable` to renew credentials that are rejected.
 */
export async function attemptOnce(
  call: PreparedCall,
  info: RequestInfo,
  [leftMs, limitMs]: readonly [number, number],
  renewable: Auth | undefined,
): Promise<Outcome> {
  const { method, url, body, auth, clock, observer, signals } = call;
  const context = {
    ...{ method, path: info.path, attempts: info.attempt },
    requestId: undefined as string | undefined,
  };
  const started = clock.now();
  const secrets: string[] = [];
  let redacting: Redact | undefined;
  const redact: Redact = (text) => {
    redacting ??= createRedact(secrets);
    return redacting(text);
  };
  let transporting = false;
  let status = 0;

  async function exchange(signal: AbortSignal): Promise<Outcome> {
    const about = { ...info, url, headers: call.headers, body };
    const plain = mergeHeaders(call.headers, await call.beforeRequest?.(about));
    for (const name in plain) {
      if (secretHeader.test(name)) {
        secrets.push(plain[name] ?? "");
      }
    }
    const sent = await auth?.authorize({ method, url, headers: plain, body, now: started, signal });
    signal.throwIfAborted();
    secrets.push(...(sent?.secrets ?? []));
    const headers = mergeHeaders(plain, sent?.headers);
    observer?.notify({ ...info, type: "request", headers });
    transporting = true;
    const response = await transport(headers, signal);
    transporting = false;
    observer?.notify({ ...info, type: "response", response, durationMs: clock.now() - started });
    await call.afterResponse?.({ ...info, ...response });
    const renewed =
      sent &&
      authFailureStatuses.test(`${status}`) &&
      (await renewable?.recover?.({
        ...{ status, sent, signal, code: readErrorBody(response.text).code, now: clock.now() },
        date: Date.parse(`${response.headers.get("date")}`),
      }));
    return {
      response,
      retryable: renewed ? "renewed" : retryableStatus(status, response.retryAfterMs),
    };
  }

  async function transport(
    headers: Record<string, string>,
    signal: AbortSignal,
  ): Promise<ServiceResponse> {
    const send = call.fetch ?? (globalThis.fetch as NonNullable<typeof call.fetch>);
    const init = { method, headers, redirect: "manual", signal } as const;
    const response = await send(url, body === undefined ? init : { ...init, body });
    let received: ResponseHeaders = response.headers;
    ({ status } = response);
    const failed = status > 399;
    const requestId = received.get("x-request-id");
    context.requestId = requestId && failed ? redact(requestId) : (requestId ?? undefined);
    if (!status || (status > 300 && status < 400 && status !== 304)) {
      response.body?.cancel().catch(() => {});
      throw unusable("redirect not followed");
    }
    // The status of an error response matters more than the end of a long body.
    const limit = Math.min(call.maxBodyBytes ?? 2 ** 24, failed ? 2 ** 20 : Infinity);
    let { text, bytes, tooLong } = await readBody(response, limit, call.asBytes);
    if (tooLong && !failed) {
      throw unusable(`the response is longer than ${limit} bytes`);
    }
    const now = Date.parse(`${received.get("date")}`) || clock.now();
    const retryAfterMs = parseRetryAfter(received.get("retry-after"), now);
    if (failed) {
      received = new Headers(
        [...received].map(([name, value]): [string, string] => [name, redact(value)]),
      );
      const clean = redactBody(text, redact);
      bytes = clean === text ? bytes : undefined;
      text = clean;
    }
    return { ...context, status, headers: received, text, bytes, retryAfterMs, redact };
  }

  /** The error for a response that would be the same on a retry. */
  function unusable(text: string): AddonError {
    return new AddonNetworkError(context, text);
  }

  try {
    return await withTimeout(leftMs, signals, exchange);
  } catch (error) {
    if (signals.some(({ aborted }) => aborted) || (error !== timedOut && !transporting)) {
      throw error; // the caller's own reason, or what credentials or hooks threw
    }
    context.requestId &&= redact(context.requestId);
    const cause = rootCause(error);
    const during = status ? ` during the ${status} response` : "";
    const timeoutMs = limitMs;
    const failure =
      error === timedOut
        ? new AddonTimeoutError(context, `no complete response within ${limitMs} ms`, { timeoutMs })
        : error instanceof AddonError
          ? error
          : new AddonNetworkError(
              context,
              redact(`the connection failed${during}: ${cause}`),
              {},
              redactError(error, redact),
            );
    const { message } = failure;
    observer?.notify({ ...info, type: "failure", message, durationMs: clock.now() - started });
    return { failure, retryable: failure === error ? undefined : retryableFailure(cause) };
  }
}

/** Statuses that may be about the credentials: the gateway reports a wrong clock with any of them. */
const authFailureStatuses = /40[013]/;
