import type { AddonInstance } from "@cce-addons/types";
import type { Connection } from "../connection.ts";
import type { CallOptions } from "../send-options.ts";
import { type AddonRef, resolveRef } from "./addon-ref.ts";
import { type Call, toCall } from "./call.ts";
import { expectChange } from "./expected-change.ts";
import { type AddonValues, type TypedValues, upgradeRequest } from "./install.ts";
import { get } from "./read.ts";
import { request } from "./request.ts";
import { isInstance } from "./shapes.ts";

/** What an installed add-on is upgraded to. */
export interface UpgradeArguments<N extends string = string, V extends AddonValues = AddonValues> {
  /** Version of the template. */
  readonly version: string;
  /** All parameters: the service resets what is missing to the template's default. */
  readonly values: TypedValues<N, V>;
}

/** The name of the template that a reference names as a literal. */
export type TemplateNameOf<R extends AddonRef> = R extends {
  readonly addonTemplateName: infer N extends string;
}
  ? N
  : string;

/**
 * Upgrades an add-on; `values` replaces all current values. Returns as soon as the service has
 * accepted it. Reads the add-on first when `ref` does not name its cluster and template. Where it
 * names the template as a literal, the types of that add-on's values hold.
 */
export function upgrade<const R extends AddonRef, V extends AddonValues>(
  connection: Connection,
  ref: R,
  { version, values }: UpgradeArguments<TemplateNameOf<R>, V>,
  options?: CallOptions,
): Call<AddonInstance> {
  return toCall(async () => {
    const { id, clusterID, addonTemplateName } = await complete(connection, ref, options);
    const body = upgradeRequest({ clusterID, addonTemplateName, version, values });
    const input = { path: { id }, body };
    const path = "/api/v3/addons/{id}";
    const outcome = await request(connection, "PUT", path, input, options, isInstance);
    expectChange(connection, id, outcome.data, version);
    return outcome;
  });
}

/**
 * Rolls an add-on back to the version before its last upgrade. Returns as soon as the service has
 * accepted it. Reads the add-on first when `ref` does not name its cluster.
 */
export function rollback(
  connection: Connection,
  ref: AddonRef,
  options?: CallOptions,
): Call<AddonInstance> {
  return toCall(async () => {
    const { id } = resolveRef(ref);
    const clusterID =
      resolveRef(ref).clusterID ?? (await get(connection, ref, options)).spec.clusterID;
    const input = { path: { id }, body: { clusterID } };
    const path = "/api/v3/addons/{id}/operation/rollback";
    const outcome = await request(connection, "POST", path, input, options, isInstance);
    expectChange(connection, id, outcome.data);
    return outcome;
  });
}

async function complete(connection: Connection, ref: AddonRef, options: CallOptions | undefined) {
  const { id, clusterID, addonTemplateName } = resolveRef(ref);
  if (clusterID && addonTemplateName) {
    return { id, clusterID, addonTemplateName };
  }
  return { id, ...(await get(connection, ref, options)).spec };
}
