/** What `withTimeout` rejects with when time is up. */
export const timedOut: Error = /* @__PURE__ */ new Error("timed out");

/** Signals that end work; absent ones are ignored. */
export type Signals = readonly (AbortSignal | undefined)[];

/**
 * Runs work with a time limit and the caller's signals, even when the work itself ignores the signal
 * that it receives. Leaves no timer and no listener behind.
 */
export function withTimeout<T>(
  ms: number,
  outer: Signals,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const stop = (reason: unknown) => {
      clean();
      reject(reason);
      controller.abort(reason);
    };
    const abort = () => {
      const aborted = outer.find((signal) => signal?.aborted);
      if (aborted) {
        stop(aborted.reason);
      }
      return aborted;
    };
    // Timers hold 31 bits; a longer limit is none.
    const timer = ms < 2 ** 31 ? setTimeout(stop, ms, timedOut) : undefined;
    const clean = () => {
      clearTimeout(timer);
      for (const signal of outer) {
        signal?.removeEventListener("abort", abort);
      }
    };
    for (const signal of outer) {
      signal?.addEventListener("abort", abort);
    }
    if (!abort()) {
      work(controller.signal).finally(clean).then(resolve, reject);
    }
  });
}
