import type { AddonInstance } from "@cce-addons/types";
import type { Connection } from "../connection.ts";
import type { CallOptions } from "../send-options.ts";
import type { AddonRef } from "./addon-ref.ts";
import { type Call, type Outcome, toCall } from "./call.ts";
import { isGone } from "./gone.ts";
import { byId } from "./read.ts";
import { decode, sendRequest } from "./request.ts";
import { isInstance } from "./shapes.ts";

/**
 * Deletes an add-on. Returns the instance when the service sends it, and `undefined` when it only
 * reports success, or no longer finds the instance after an attempt whose response was lost. Follow
 * it with `waitUntilDeleted`.
 *
 * @throws AddonNotFoundError when there is none with this id.
 */
export function remove(
  connection: Connection,
  ref: AddonRef,
  options?: CallOptions,
): Call<AddonInstance | undefined> {
  return toCall(async (): Promise<Outcome<AddonInstance | undefined>> => {
    const path = "/api/v3/addons/{id}";
    const response = await sendRequest(connection, "DELETE", path, byId(ref), options);
    // The service responds with the instance, or with the bare word (D-013).
    if (response.status < 300 && /^("?success"?)?$/.test(response.text.trim())) {
      return { data: undefined, response };
    }
    try {
      return decode<AddonInstance>(response, isInstance);
    } catch (error) {
      if (response.mayHaveRun && isGone(error)) {
        return { data: undefined, response };
      }
      throw error;
    }
  });
}
