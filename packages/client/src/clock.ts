import { timedOut, withTimeout } from "./with-timeout.ts";

/** Tells the time and sleeps. Pass your own to test without waiting. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after `ms` milliseconds; rejects with the signal's reason as soon as the signal is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's clock. Sleeps at most 24 days, which is what timers can hold. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    withTimeout(Math.min(ms, 2 ** 31 - 1), [signal], () => new Promise<void>(() => {})).catch(
      (reason) => {
        if (reason !== timedOut) {
          throw reason;
        }
      },
    ),
};
