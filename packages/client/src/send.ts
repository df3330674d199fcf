import type { Credentials } from "./auth/auth.ts";
import { systemClock } from "./clock.ts";
import { readErrorBody } from "./error-body.ts";
import { AddonError, AddonNetworkError, AddonTimeoutError } from "./errors.ts";
import { mergeHeaders } from "./headers.ts";
import { checkLimits } from "./limits.ts";
import { type Redact, redactBody, redactError, replaceSecrets, secretsIn } from "./redact.ts";
import { readBody } from "./response-body.ts";
import {
  parseRetryAfter,
  type Retryable,
  retryableFailure,
  retryableStatus,
  retryDelay,
  rootCause,
} from "./retry.ts";
import type { FetchLike, OutgoingRequest, SendOptions, ServiceResponse } from "./send-options.ts";
import { sleep } from "./sleep.ts";
import { timedOut, withTimeout } from "./with-timeout.ts";

/** Sends a request with credentials, retries it where that is safe, and keeps the time limits. */
export type Send = (outgoing: OutgoingRequest) => Promise<ServiceResponse>;

/**
 * Makes the function that sends every request of this package.
 *
 * One function from the first attempt to the last, because every bundle has it: handing its state to
 * functions of other files was a tenth of a kilobyte larger.
 *
 * @throws RangeError on a limit that is not valid.
 */
export function createSend(options: SendOptions): Send {
  const { auth, observer, random = Math.random, clock = systemClock } = options;
  checkLimits(options);
  let calls = 0;
  return async (outgoing) => {
    checkLimits(outgoing);
    const { method, url, body, addonId, path } = outgoing;
    const retry = { ...options.retry, ...outgoing.retry };
    const attemptMs = outgoing.requestTimeoutMs ?? options.requestTimeoutMs ?? 30_000;
    const callMs = outgoing.timeoutMs ?? options.timeoutMs ?? Infinity;
    const type = body ? { "Content-Type": "application/json" } : {};
    const own = mergeHeaders(type, options.headers, outgoing.headers);
    const signals = [options.signal, outgoing.signal];
    const callId = `c${++calls}`;
    const deadline = clock.now() + callMs;
    let renewable = true;
    let mayHaveRun = false;
    for (let attempt = 1; ; attempt++) {
      const info = { callId, addonId, method, path, attempt };
      const started = clock.now();
      const left = deadline - started;
      let headers = own;
      let sent: Credentials | undefined;
      let requestId: string | undefined;
      let status = 0;
      let transporting = false;
      let retryAfterMs: number | undefined;
      let outcome: ServiceResponse | AddonError;
      let retryable: Retryable;
      const redact: Redact = (text) =>
        replaceSecrets(text, [...secretsIn(headers), ...(sent?.secrets ?? [])]);
      const context = () => ({ method, path, attempts: attempt, requestId });

      /** Sends the request with credentials and reads the complete response. */
      const exchange = async (signal: AbortSignal): Promise<ServiceResponse> => {
        const { beforeRequest, fetch = globalThis.fetch as FetchLike } = options;
        if (beforeRequest) {
          headers = mergeHeaders(headers, await beforeRequest({ ...info, url, headers, body }));
        }
        sent = await auth?.authorize({ method, url, headers, body, now: started, signal });
        signal.throwIfAborted();
        headers = mergeHeaders(headers, sent?.headers);
        observer?.notify({ ...info, type: "request", headers });
        transporting = true;
        const init = { method, headers, redirect: "manual", signal } as const;
        const message = await fetch(url, body ? { ...init, body } : init);
        let received = message.headers;
        ({ status } = message);
        const failed = status > 399;
        requestId = received.get("x-request-id") ?? undefined;
        if (!status || (status > 300 && status < 400 && status !== 304)) {
          message.body?.cancel().catch(() => {});
          throw new AddonNetworkError(context(), "redirect not followed");
        }
        // The status of an error response matters more than the end of a long body.
        const limit = Math.min(options.maxBodyBytes ?? 2 ** 24, failed ? 2 ** 20 : Infinity);
        const bytes = await readBody(message.body, limit);
        let text = decoder.decode(bytes);
        let date = 0;
        if (failed) {
          date = Date.parse(`${received.get("date")}`);
          retryAfterMs = parseRetryAfter(received.get("retry-after"), date || clock.now());
          requestId &&= redact(requestId);
          received = new Headers(
            [...received].map(([name, value]): [string, string] => [name, redact(value)]),
          );
          text = redactBody(text, redact);
        } else if (bytes.byteLength > limit) {
          throw new AddonNetworkError(context(), `the response is longer than ${limit} bytes`);
        }
        transporting = false;
        const response = {
          method,
          path,
          attempts: attempt,
          requestId,
          mayHaveRun,
          status,
          headers: received,
          text,
          bytes: failed ? undefined : bytes,
          retryAfterMs,
          redact,
        };
        observer?.notify({
          ...info,
          type: "response",
          response,
          durationMs: clock.now() - started,
        });
        if (options.afterResponse) {
          await options.afterResponse({ ...info, ...response });
        }
        retryable = retryableStatus(status, retryAfterMs);
        if (sent && renewable && authFailureStatuses.has(status)) {
          const { code } = readErrorBody(text);
          const rejection = { status, sent, signal, code, date, now: clock.now() };
          retryable = (await auth?.recover?.(rejection)) ? "renewed" : retryable;
        }
        return response;
      };

      try {
        outcome = await withTimeout(Math.min(left, attemptMs), signals, exchange);
      } catch (error) {
        if (signals.some((signal) => signal?.aborted) || (error !== timedOut && !transporting)) {
          throw error; // the caller's own reason, or what credentials or hooks threw
        }
        requestId &&= redact(requestId);
        const cause = redactError(error, redact);
        const reason = rootCause(cause);
        const during = status ? ` during the ${status} response` : "";
        const timeoutMs = left < attemptMs ? callMs : attemptMs;
        outcome =
          error instanceof AddonError
            ? error
            : error === timedOut
              ? new AddonTimeoutError(context(), `no complete response within ${timeoutMs} ms`, {
                  timeoutMs,
                })
              : new AddonNetworkError(
                  context(),
                  `the connection failed${during}: ${reason}`,
                  {},
                  cause,
                );
        retryable = outcome === error ? undefined : retryableFailure(reason);
        const { message } = outcome;
        observer?.notify({ ...info, type: "failure", message, durationMs: clock.now() - started });
      }
      const renewed = retryable === "renewed";
      const delayMs = renewed ? 0 : retryDelay(attempt, retryAfterMs, retry, random());
      if (
        !retryable ||
        (retryable === "mayHaveRun" && method === "POST") ||
        attempt > (retry.limit ?? 2) ||
        Number(retryAfterMs) > (retry.retryAfterLimitMs ?? 60_000) ||
        clock.now() + delayMs >= deadline
      ) {
        if (outcome instanceof AddonError) {
          throw outcome;
        }
        return outcome;
      }
      renewable &&= !renewed;
      mayHaveRun ||= retryable === "mayHaveRun";
      const { status: result = (outcome as AddonError).name } = outcome as Partial<ServiceResponse>;
      const reason = `${result}${renewed ? ", new credentials" : ""}`;
      observer?.notify({ ...info, type: "retry", delayMs, reason });
      await sleep(clock, delayMs, signals);
    }
  };
}

/** Decodes UTF-8, without a byte-order mark. */
const decoder: TextDecoder = /* @__PURE__ */ new TextDecoder();

/** Statuses that may be about the credentials: the gateway reports a wrong clock with any of them. */
const authFailureStatuses = new Set([400, 401, 403]);
