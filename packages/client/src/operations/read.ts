import type { AddonInstance, AddonTemplate } from "@cce-addons/types";
import type { Connection } from "../connection.ts";
import type { CallOptions } from "../send-options.ts";
import { type AddonRef, resolveRef } from "./addon-ref.ts";
import { type Call, type Outcome, toCall } from "./call.ts";
import { type Decoded, request } from "./request.ts";
import { isInstance, isList } from "./shapes.ts";

/** Reads one add-on. @throws AddonNotFoundError when there is none with this id. */
export function get(
  connection: Connection,
  ref: AddonRef,
  options?: CallOptions,
): Call<AddonInstance> {
  return toCall(() => readInstance(connection, ref, options));
}

/** Reads one add-on, with the response. */
export async function readInstance(
  connection: Connection,
  ref: AddonRef,
  options?: CallOptions,
): Promise<Decoded<AddonInstance>> {
  return request(connection, "GET", "/api/v3/addons/{id}", byId(ref), options, isInstance);
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
    return toItems(await request(connection, "GET", path, { query }, options, isList));
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
    return toItems(await request(connection, "GET", path, { query }, options, isList));
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

function toItems<T>({ data, response }: Decoded<{ items: T[] }>): Outcome<T[]> {
  return { data: data.items, response };
}
