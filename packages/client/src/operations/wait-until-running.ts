import type { AddonInstance } from "@cce-addons/types";
import type { Connection } from "../connection.ts";
import { type AddonRef, resolveRef } from "./addon-ref.ts";
import { type Call, type Outcome, toCall } from "./call.ts";
import { createStaleCheck, forgetChange } from "./expected-change.ts";
import { failedStates, runningStates } from "./states.ts";
import { poll, type WaitOptions, type WaitPhase } from "./wait.ts";

/** How to wait for an add-on to run. */
export interface RunningOptions extends WaitOptions {
  /**
   * What to make of `abnormal`: keep waiting, fail, or succeed. Add-ons are `abnormal` while their
   * pods start, so the default is to wait.
   */
  readonly abnormal?: "wait" | "fail" | "done" | undefined;
}

/**
 * Waits until an add-on is `running` or `available`. Unknown states count as on the way. After an
 * upgrade, a change of values or a rollback through the same client, a read that does not show the
 * change yet does not end the wait.
 *
 * @throws AddonStateError when it fails, with the service's reason.
 * @throws AddonTimeoutError when it takes longer than `timeoutMs`.
 */
export function waitUntilRunning(
  connection: Connection,
  ref: AddonRef,
  options?: RunningOptions,
): Call<AddonInstance> {
  return toCall(() => pollUntilRunning(connection, ref, "run", options));
}

/** The same, for a phase of another operation. */
export async function pollUntilRunning(
  connection: Connection,
  ref: AddonRef,
  phase: WaitPhase,
  { abnormal = "wait", ...options }: RunningOptions = {},
): Promise<Outcome<AddonInstance>> {
  const { id } = resolveRef(ref);
  const isStale = createStaleCheck(connection, id);
  const conditions = {
    phase,
    done: (read: AddonInstance) => {
      const stale = isStale(read);
      const { status } = read.status;
      const done = runningStates.has(status) || (status === "abnormal" && abnormal === "done");
      return done && !stale;
    },
    failed: ({ status: { status } }: AddonInstance) =>
      failedStates.has(status) || (status === "abnormal" && abnormal === "fail"),
  };
  const outcome = await poll(connection, ref, conditions, options);
  forgetChange(connection, id);
  return outcome;
}
