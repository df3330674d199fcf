/** What `withTimeout` rejects with when time is up. */
export const timedOut: unique symbol = Symbol("timed out");

/**
 * Runs work with a time limit and the caller's signals, even when the work itself ignores the signal
 * that it receives. Leaves no timer and no listener behind.
 */
export function withTimeout<T>(
  ms: number,
  outer: readonly AbortSignal[],
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const stop = (reason: unknown) => {
      clean();
      reject(reason);
      controller.abort(reason);
    };
    const abort = () => stop(outer.find(({ aborted }) => aborted)?.reason);
    // Timers hold 31 bits; a longer limit is none.
    const timer = ms < 2 ** 31 ? setTimeout(stop, ms, timedOut) : undefined;
    const clean = () => {
      clearTimeout(timer);
      for (const signal of outer) {
        signal.removeEventListener("abort", abort);
      }
    };
    for (const signal of outer) {
      signal.addEventListener("abort", abort);
    }
    if (outer.some(({ aborted }) => aborted)) {
      abort();
    } else {
      work(controller.signal).then(resolve, reject).finally(clean);
    }
  });
}
