import type { Clock } from "./clock.ts";
import { type Signals, withTimeout } from "./with-timeout.ts";

/** Sleeps by a clock until a signal is aborted, also when the clock ignores signals. */
export function sleep(clock: Clock, ms: number, signals: Signals): Promise<void> {
  return withTimeout(Infinity, signals, (signal) => clock.sleep(ms, signal));
}
