import type { AddonInstance } from "@cce-addons/types";
import { toApiError } from "../api-error.ts";
import type { Connection } from "../connection.ts";
import type { CallOptions } from "../send-options.ts";
import type { AddonRef } from "./addon-ref.ts";
import { type Call, checked, type Result, toCall, toResult } from "./call.ts";
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
  return toCall(async (): Promise<Result<AddonInstance | undefined>> => {
    const path = "/api/v3/addons/{id}";
    const response = await sendRequest(connection, "delete", path, byId(ref), options);
    // The service responds with the instance, or with the bare word (D-013).
    if (response.status < 300 && /^("?success"?)?$/.test(response.text.trim())) {
      return toResult(response, undefined);
    }
    if (response.status > 299) {
      const error = toApiError(response);
      if (response.mayHaveRun && isGone(error)) {
        return toResult(response, undefined);
      }
      throw error;
    }
    return checked({ data: decode(response) as AddonInstance, response }, isInstance);
  });
}
