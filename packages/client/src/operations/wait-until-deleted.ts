import type { AddonInstance } from "@cce-addons/types";
import type { Connection } from "../connection.ts";
import type { AddonRef } from "./addon-ref.ts";
import { type Call, type Outcome, toCall } from "./call.ts";
import { isGone } from "./gone.ts";
import { poll, type WaitOptions } from "./wait.ts";

/**
 * Waits until an add-on is gone: the add-on service no longer finds it, or reports it as deleted. A
 * 404 without a code of the service, such as a gateway's or a page's, means a wrong base URL and
 * rejects.
 *
 * @throws AddonStateError when the deletion fails.
 * @throws AddonTimeoutError when it takes longer than `timeoutMs`.
 */
export function waitUntilDeleted(
  connection: Connection,
  ref: AddonRef,
  options: WaitOptions = {},
): Call<void> {
  return toCall(async (): Promise<Outcome<void>> => {
    const conditions = {
      phase: "delete" as const,
      done: ({ status }: AddonInstance) => status.status === "deleteSuccess",
      failed: ({ status }: AddonInstance) => status.status === "deleteFailed",
    };
    try {
      const { response } = await poll(connection, ref, conditions, options);
      return { data: undefined, response };
    } catch (error) {
      if (isGone(error)) {
        return { data: undefined, response: error };
      }
      throw error;
    }
  });
}
