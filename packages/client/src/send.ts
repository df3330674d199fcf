import { attemptOnce } from "./attempt.ts";
import { systemClock } from "./clock.ts";
import { mergeHeaders } from "./headers.ts";
import { checkLimits } from "./limits.ts";
import { retryDelay } from "./retry.ts";
import type { OutgoingRequest, SendOptions, ServiceResponse } from "./send-options.ts";
import { sleep } from "./sleep.ts";

/** Sends a request with credentials, retries it where that is safe, and keeps the time limits. */
export type Send = (outgoing: OutgoingRequest) => Promise<ServiceResponse>;

/** Makes the function that sends every request of this package. @throws RangeError on a limit that is not valid. */
export function createSend(options: SendOptions): Send {
  const { auth, observer, random = Math.random, clock = systemClock } = options;
  checkLimits(options);
  let calls = 0;
  return async (outgoing) => {
    checkLimits(outgoing);
    const { method, url, body } = outgoing;
    const retry = { ...options.retry, ...outgoing.retry };
    const requestTimeoutMs = outgoing.requestTimeoutMs ?? options.requestTimeoutMs ?? 30_000;
    const timeoutMs = outgoing.timeoutMs ?? options.timeoutMs ?? Infinity;
    const type = body === undefined ? undefined : { "Content-Type": "application/json" };
    const call = {
      ...{ ...options, ...outgoing, clock },
      headers: mergeHeaders(type, options.headers, outgoing.headers),
      signals: [options.signal, outgoing.signal].filter((signal) => signal !== undefined),
    };
    const path = pathTemplate(new URL(url).pathname);
    const addonId = /\/addons\/([^/?]+)/.exec(url)?.[1];
    const callId = `c${++calls}`;
    const deadline = clock.now() + timeoutMs;
    let renewable = auth;
    let uncertain = false;
    for (let attempt = 1; ; attempt++) {
      const info = { callId, addonId, method, path, attempt };
      const left = deadline - clock.now();
      const limits =
        left < requestTimeoutMs ? [left, timeoutMs] : [requestTimeoutMs, requestTimeoutMs];
      const outcome = await attemptOnce(call, info, limits as [number, number], renewable);
      const { response, failure, retryable } = outcome;
      const retryAfterMs = response?.retryAfterMs;
      const renewed = retryable === "renewed";
      const delayMs = renewed ? 0 : retryDelay(attempt, retryAfterMs, retry, random());
      if (
        !retryable ||
        (retryable === "mayHaveRun" && method === "POST") ||
        attempt > (retry.limit ?? 2) ||
        Number(retryAfterMs) > (retry.retryAfterLimitMs ?? 60_000) ||
        clock.now() + delayMs >= deadline
      ) {
        if (response) {
          return { ...response, mayHaveRun: uncertain };
        }
        throw failure;
      }
      renewable = renewed ? undefined : renewable;
      uncertain ||= retryable === "mayHaveRun";
      const reason = `${response?.status ?? failure?.name}${renewed ? ", new credentials" : ""}`;
      observer?.notify({ ...info, type: "retry", delayMs, reason });
      await sleep(clock, delayMs, call.signals);
    }
  };
}

/** The path of the description that a path is an instance of. Ids stay out of messages and events. */
function pathTemplate(path: string): string {
  return path.replace(/\/(project|cluster|addon)s\/(?!precheck)[^/]+/g, (_, kind) =>
    kind === "addon" ? "/addons/{id}" : `/${kind}s/{${kind}_id}`,
  );
}
