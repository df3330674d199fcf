/** What `withTimeout` rejects with when time is up. */
export const timedOut: unique symbol = Symbol("timed out");

/**
 * Runs work with a time limit and the caller's signal, even when the work itself ignores the signal
 * that it receives. Leaves no timer and no listener behind.
 */
export function withTimeout<T>(
  ms: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const stop = (reason: unknown) => {
      clean();
      reject(reason);
      controller.abort(reason);
    };
    const abort = () => stop(outer?.reason);
    // Timers hold 31 bits; a longer limit is none.
    const timer = ms < 2 ** 31 ? setTimeout(stop, ms, timedOut) : undefined;
    const clean = () => {
      clearTimeout(timer);
      outer?.removeEventListener("abort", abort);
    };
    outer?.addEventListener("abort", abort);
    work(controller.signal).then(resolve, reject).finally(clean);
  });
}
