/** What `within` rejects with when time is up. */
export const expired: unique symbol = Symbol("expired");

/**
 * Runs work that may be cut short by a time limit or the caller's signal, even when the work itself
 * ignores the signal that it is given. Leaves no timer and no listener behind.
 */
export function within<T>(
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
    const timer = ms < 2 ** 31 ? setTimeout(stop, ms, expired) : undefined;
    const clean = () => {
      clearTimeout(timer);
      outer?.removeEventListener("abort", abort);
    };
    outer?.addEventListener("abort", abort);
    work(controller.signal).then(resolve, reject).finally(clean);
  });
}
