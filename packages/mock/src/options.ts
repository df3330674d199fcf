import type { ClockOptions } from "./engine/clock.ts";
import type { Rule } from "./engine/rules.ts";
import type { Seed } from "./engine/seed.ts";
import type { ErrorShape } from "./http/errors.ts";
import type { JournalEntry } from "./http/journal.ts";

/** How a mock behaves, wherever it runs. */
export interface MockOptions extends ClockOptions {
  /** Templates and installed add-ons to start with. Default: the catalogue that comes with the mock. */
  readonly seed?: Seed | undefined;
  /** How long installing, upgrading, rolling back and deleting take, in milliseconds. `0` is at once. Default 3000. */
  readonly transitionMs?: number | undefined;
  /** Refuse templates and versions that the catalogue does not know. Default `false`: anything can be installed. */
  readonly strictCatalogue?: boolean | undefined;
  /** Scenarios that apply from the start, such as `"installFailed"` or `"coredns=installFailed;times=1"`. */
  readonly scenarios?: readonly (Rule | string)[] | undefined;
  /** Status of the answer to a creation: 200 as the vendor's page says, or 201 as the service does. Default 200. */
  readonly createStatus?: 200 | 201 | undefined;
  /** Shape of errors. Default `"page"`. */
  readonly errorShape?: ErrorShape | undefined;
  /** What a deletion answers when the caller sends no `Accept`. Default `"instance"`. */
  readonly deleteAnswer?: "instance" | "text" | undefined;
  /** Milliseconds by which every answer is late: a number, or a lower and an upper bound. Default 0. */
  readonly latencyMs?: number | readonly [number, number] | undefined;
  /** Where ids and random numbers start from. The same start and the same requests give the same ids. Default 1. */
  readonly randomSeed?: number | undefined;
  /** How many add-ons can be installed at most, in all clusters. Default 10000. */
  readonly maxInstances?: number | undefined;
  /** Told about each request to the API after it was answered. */
  readonly onRequest?: ((entry: JournalEntry) => void) | undefined;
  /** Whether requests under `/__mock` can read and change the mock. Default `true`. */
  readonly control?: boolean | undefined;
}

/** Checks numbers that come from a command line or from JavaScript. @throws RangeError that names the option. */
export function checkOptions({
  transitionMs = 0,
  latencyMs = 0,
  maxInstances = 0,
  randomSeed = 0,
}: MockOptions): void {
  const [from, to] = latencyBounds(latencyMs);
  const numbers = { transitionMs, latencyMs: from, "latencyMs (upper bound)": to, maxInstances };
  for (const [name, value] of Object.entries(numbers)) {
    if (!(Number.isInteger(value) && value >= 0 && value < 2 ** 31)) {
      throw new RangeError(`${name} must be a whole number from 0 to ${2 ** 31 - 1}, not ${value}`);
    }
  }
  if (to < from) {
    throw new RangeError(`latencyMs: the upper bound ${to} is below the lower bound ${from}`);
  }
  if (!Number.isInteger(randomSeed)) {
    throw new RangeError(`randomSeed must be a whole number, not ${randomSeed}`);
  }
}

/** Lower and upper bound of the latency. */
export function latencyBounds(
  latency: number | readonly [number, number],
): readonly [number, number] {
  return typeof latency === "number" ? [latency, latency] : latency;
}
