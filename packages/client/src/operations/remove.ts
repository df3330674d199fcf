import type { AddonInstance } from "@cce-addons/types";
import type { Connection } from "../connection.ts";
import type { CallOptions } from "../send.ts";
import type { AddonRef } from "./addon-ref.ts";
import { type Call, toCall, toResult } from "./call.ts";
import { byId } from "./read.ts";
import { request } from "./request.ts";
import { isInstance } from "./shapes.ts";

/**
 * Deletes an add-on. Returns the instance when the service sends it, and `undefined` when it only
 * reports success. Follow it with `waitUntilDeleted`.
 */
export function remove(
  connection: Connection,
  ref: AddonRef,
  options?: CallOptions,
): Call<AddonInstance | undefined> {
  return toCall(async () =>
    toResult(
      await request(connection, "delete", "/api/v3/addons/{id}", byId(ref), options),
      (data) => data === "success" || isInstance(data),
      (data) => (typeof data === "string" ? undefined : data),
    ),
  );
}
