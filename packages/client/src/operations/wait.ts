import type { AddonInstance } from "@cce-addons/types";
import type { Connection } from "../connection.ts";
import { AddonStateError } from "../errors.ts";
import type { CallOptions } from "../send-options.ts";
import { type AddonRef, resolveRef } from "./addon-ref.ts";
import { type Call, type Outcome, toCall } from "./call.ts";
import { pollUntil } from "./poll-until.ts";
import { readInstance } from "./read.ts";
import { runningStates } from "./states.ts";

/** What a wait is for. `wait` is that of `waitUntil`. */
export type WaitPhase = "install" | "upgrade" | "delete" | "run" | "wait";

/** What a wait knows after each poll. */
export interface Poll {
  /** The add-on, as just read. */
  readonly instance: AddonInstance;
  /** `instance.status.status`. */
  readonly status: string;
  /** What the wait is for. */
  readonly phase: WaitPhase;
  /** How many polls there were. */
  readonly polls: number;
  /** Time since the wait began, in milliseconds. */
  readonly elapsedMs: number;
  /** When the wait ends with an error, in milliseconds since it began. */
  readonly timeoutMs: number;
}

/** How to wait. `headers`, `requestTimeoutMs` and `retry` are those of each poll. */
export interface WaitOptions extends CallOptions {
  /** Time between two polls in milliseconds. Default 5 000. */
  readonly intervalMs?: number | undefined;
  /** How much of the interval is random, from 0 to 1: 0.1, the default, means 10 % more or less. */
  readonly jitter?: number | undefined;
  /** Limit of the whole wait in milliseconds. Default 600 000, ten minutes. */
  readonly timeoutMs?: number | undefined;
  /** Called after each poll, for a progress display. */
  readonly onPoll?: ((poll: Poll) => void) | undefined;
}

/** What ends a wait. */
export interface WaitConditions {
  /** Ends the wait with success. */
  readonly done: (instance: AddonInstance) => boolean;
  /** Ends the wait with an {@link AddonStateError}. */
  readonly failed?: ((instance: AddonInstance) => boolean) | undefined;
  readonly phase?: WaitPhase | undefined;
}

/**
 * Polls an add-on until `done` returns true. The first poll is immediate, and up to two polls in a
 * row may fail with 429, a server error or a network error.
 *
 * @throws AddonStateError when `failed` returns true.
 * @throws AddonTimeoutError when it takes longer than `timeoutMs`.
 * @throws RangeError when `intervalMs`, `timeoutMs` or `jitter` is not valid.
 */
export function waitUntil(
  connection: Connection,
  ref: AddonRef,
  done: (instance: AddonInstance) => boolean,
  options: WaitOptions & { readonly failed?: (instance: AddonInstance) => boolean } = {},
): Call<AddonInstance> {
  const { failed } = options;
  return toCall(() => poll(connection, ref, { done, failed }, options));
}

/** Polls an add-on until a condition ends the wait. */
export async function poll(
  connection: Connection,
  ref: AddonRef,
  { done, failed, phase = "wait" }: WaitConditions,
  options: WaitOptions,
): Promise<Outcome<AddonInstance>> {
  const { timeoutMs = 600_000, onPoll } = options;
  return pollUntil(connection, options, {
    path: "/api/v3/addons/{id}",
    check: () => resolveRef(ref),
    read: (call) => readInstance(connection, ref, call),
    stateOf({ data: instance, response }, context, elapsedMs) {
      const { status, Reason, message } = instance.status;
      onPoll?.({ instance, status, phase, polls: context.attempts, elapsedMs, timeoutMs });
      if (failed?.(instance)) {
        const why = [...new Set([Reason, message])].filter(Boolean).join("; ") || "no reason given";
        const text = response.redact(`the add-on is ${status}: ${why}`);
        const failure = { ...context, requestId: response.requestId };
        throw new AddonStateError(failure, text, {}, undefined, { instance });
      }
      // A running add-on that does not end the wait is in another version than expected.
      const version = runningStates.has(status) ? ` in version ${instance.spec.version}` : "";
      return done(instance) ? undefined : status + version;
    },
  });
}
