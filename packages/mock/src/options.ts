import { mockDefaults } from "./defaults.ts";
import type { ClockOptions } from "./engine/clock.ts";
import type { Rule } from "./engine/rule.ts";
import type { Seed } from "./engine/seed.ts";
import { type ErrorShape, errorShapes } from "./http/errors.ts";
import type { JournalEntry } from "./http/journal.ts";
import { type Profile, profileNames, profiles } from "./profiles.ts";

/** How a mock behaves, wherever it runs. */
export interface MockOptions extends ClockOptions {
  /** Templates and installed add-ons to start with. Default: the catalogue that the mock ships. */
  readonly seed?: Seed | undefined;
  /** How long installing, upgrading, rolling back and deleting take, in milliseconds. `0` is immediately. Default 3000. */
  readonly transitionMs?: number | undefined;
  /** Reject templates and versions that the catalogue does not know. Default `false`: anything can be installed. */
  readonly strictCatalogue?: boolean | undefined;
  /** Reject values as the service was seen to, with its texts. Default `false`: they get warnings alone. */
  readonly checkValues?: boolean | undefined;
  /** Scenarios that apply from the start, such as `"installFailed"` or `"coredns=installFailed;times=1"`. */
  readonly scenarios?: readonly (Rule | string)[] | undefined;
  /**
   * Which API to be like: `"reference"`, Huawei Cloud's API reference as printed, or `"deployed"`, the service as clients meet it.
   * Sets `createStatus` and `errorShape`, which take precedence when given, and the description. Default `"reference"`.
   */
  readonly like?: Profile | undefined;
  /** Status of the response to a creation. Default: 200 like the reference, 201 like the deployed service. */
  readonly createStatus?: 200 | 201 | undefined;
  /** Shape of errors. Default: `"page"` like the reference, `"deployed"` like the deployed service. */
  readonly errorShape?: ErrorShape | undefined;
  /** What a deletion returns, whatever `Accept` asks for. Default: the instance, or text when `Accept` prefers `text/plain`. */
  readonly deleteAnswer?: "instance" | "text" | undefined;
  /** Delay of every response in milliseconds: a number, or a lower and an upper bound. Default 0. */
  readonly latencyMs?: number | readonly [number, number] | undefined;
  /** Start of ids and random numbers. The same start and the same requests give the same ids. Default 1. */
  readonly randomSeed?: number | undefined;
  /** Max number of add-ons in all clusters. Default 10000. */
  readonly maxInstances?: number | undefined;
  /** Called with each request to the API and its response. What it throws is reported and changes nothing. */
  readonly onRequest?: ((entry: JournalEntry) => void) | undefined;
  /** Whether requests under `/__mock` can read and change the mock. Default `true`. */
  readonly control?: boolean | undefined;
}

/** Options with every default filled in. */
export interface CompleteOptions extends MockOptions {
  readonly transitionMs: number;
  readonly strictCatalogue: boolean;
  readonly checkValues: boolean;
  readonly scenarios: readonly (Rule | string)[];
  readonly like: Profile;
  readonly createStatus: 200 | 201;
  readonly errorShape: ErrorShape;
  readonly latencyMs: readonly [number, number];
  readonly randomSeed: number;
  readonly maxInstances: number;
  readonly control: boolean;
}

/** Fills in defaults and checks what a command line or JavaScript passes. @throws RangeError or TypeError that names the option. */
export function completeOptions(options: MockOptions): CompleteOptions {
  const given = withoutUndefined(options);
  const { like = mockDefaults.like } = given;
  checkChoice("like", like, profileNames);
  const merged = { ...mockDefaults, ...profiles[like], scenarios: [], ...given };
  const latencyMs = boundsOf(merged.latencyMs);
  const complete: CompleteOptions = { ...merged, latencyMs };
  checkInteger("transitionMs", complete.transitionMs, 0);
  checkInteger("latencyMs", latencyMs[0], 0);
  checkInteger("latencyMs (upper bound)", latencyMs[1], 0);
  checkInteger("maxInstances", complete.maxInstances, 1);
  checkInteger("randomSeed", complete.randomSeed, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  if (latencyMs[1] < latencyMs[0]) {
    throw new RangeError(
      `latencyMs: the upper bound ${latencyMs[1]} is below the lower bound ${latencyMs[0]}`,
    );
  }
  checkChoice("createStatus", complete.createStatus, [200, 201]);
  checkChoice("errorShape", complete.errorShape, errorShapes);
  if (complete.deleteAnswer !== undefined) {
    checkChoice("deleteAnswer", complete.deleteAnswer, ["instance", "text"]);
  }
  return complete;
}

/** Drops options that are given as `undefined`, as a command line does. */
function withoutUndefined<T extends object>(
  options: T,
): { [K in keyof T]: Exclude<T[K], undefined> } {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [K in keyof T]: Exclude<T[K], undefined> };
}

function checkInteger(name: string, value: unknown, min: number, max: number = 2 ** 31 - 1): void {
  if (!(typeof value === "number" && Number.isInteger(value) && value >= min && value <= max)) {
    throw new RangeError(`${name} must be an integer from ${min} to ${max}, got ${show(value)}`);
  }
}

function checkChoice(name: string, value: unknown, choices: readonly unknown[]): void {
  if (!choices.includes(value)) {
    const known = choices.map(show).join(", ");
    throw new RangeError(`${name} must be one of ${known}, got ${show(value)}`);
  }
}

function boundsOf(latency: number | readonly [number, number]): readonly [number, number] {
  return typeof latency === "number" ? [latency, latency] : latency;
}

function show(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}
