import type { AddonInstance, AddonTemplate } from "@cce-addons/types";
import type { Connection } from "../connection.ts";
import type { CallOptions } from "../send-options.ts";
import { type AddonRef, resolveRef } from "./addon-ref.ts";
import { type Call, checked, type Decoded, type Result, toCall, toResult } from "./call.ts";
import { request } from "./request.ts";
import { isInstance, isList } from "./shapes.ts";

/** Reads one add-on. @throws AddonNotFoundError when there is none with this id. */
export function get(
  connection: Connection,
  ref: AddonRef,
  options?: CallOptions,
): Call<AddonInstance> {
  return toCall(async () => checked(await readInstance(connection, ref, options), isInstance));
}

/** Reads one add-on, without checking its shape. */
export async function readInstance(
  connection: Connection,
  ref: AddonRef,
  options?: CallOptions,
): Promise<Decoded<AddonInstance>> {
  return request(connection, "get", "/api/v3/addons/{id}", byId(ref), options);
}

/** Lists the add-ons of a cluster. The response is not paged. */
export function list(
  connection: Connection,
  args: { readonly clusterID: string; readonly addonTemplateName?: string | undefined },
  options?: CallOptions,
): Call<AddonInstance[]> {
  return toCall(async () => {
    const query = { cluster_id: args.clusterID, ...byName(args) };
    const path = "/api/v3/addons";
    return toItems(await request(connection, "get", path, { query }, options));
  });
}

/** Lists the templates that can be installed, with their versions and default values. */
export function templates(
  connection: Connection,
  args: { readonly addonTemplateName?: string | undefined } = {},
  options?: CallOptions,
): Call<AddonTemplate[]> {
  return toCall(async () => {
    const query = byName(args);
    const path = "/api/v3/addontemplates";
    return toItems(await request(connection, "get", path, { query }, options));
  });
}

/** Path and query of an operation on one instance. */
export function byId(ref: AddonRef): { path: { id: string }; query: { cluster_id?: string } } {
  const { id, clusterID } = resolveRef(ref);
  return { path: { id }, query: clusterID ? { cluster_id: clusterID } : {} };
}

function byName({ addonTemplateName }: { readonly addonTemplateName?: string | undefined }) {
  return addonTemplateName ? { addon_template_name: addonTemplateName } : {};
}

function toItems<T>(decoded: Decoded<{ items: T[] }>): Result<T[]> {
  return toResult(decoded.response, checked(decoded, isList).data.items);
}
