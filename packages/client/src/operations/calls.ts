import type { AddonInstance, AddonTemplate, InstanceRequest } from "@cce-addons/types";
import type { Connection } from "../connection.ts";
import { AddonDecodeError } from "../errors.ts";
import type { Answer, CallOptions } from "../send.ts";
import { request } from "./request.ts";
import { type Call, type Result, toCall } from "./result.ts";
import { type AddonTarget, locate } from "./target.ts";

/** What to install, and where. */
export interface InstallArguments {
  /** Cluster to install in. */
  readonly clusterID: string;
  /** Template of the add-on, such as `coredns`. */
  readonly addonTemplateName: string;
  /** Version of the template. */
  readonly version: string;
  /** Parameters, as the template version wants them. */
  readonly values: InstanceRequest["spec"]["values"];
}

/** What to make of an installed add-on. */
export interface UpgradeArguments extends InstallArguments {
  /** Add-on instance: `metadata.uid`, not the name. */
  readonly id: string;
}

/** Sends a creation exactly as given. @throws AddonApiError and the other {@link AddonError}s. */
export function create(
  connection: Connection,
  body: InstanceRequest,
  options?: CallOptions,
): Call<AddonInstance> {
  return finish(request(connection, "post", "/api/v3/addons", { body }, options), isInstance);
}

/**
 * Installs an add-on. Returns as soon as the service has accepted it: `waitUntilRunning` does the rest.
 *
 * @throws AddonConflictError when it is installed already; `ensure` takes that as good news.
 */
export function install(
  connection: Connection,
  args: InstallArguments,
  options?: CallOptions,
): Call<AddonInstance> {
  return create(connection, body(args, { "addon.install/type": "install" }), options);
}

/**
 * Brings an installed add-on to a version, with these values and no others: the service puts
 * every value that is missing back to the default of the template.
 */
export function upgrade(
  connection: Connection,
  args: UpgradeArguments,
  options?: CallOptions,
): Call<AddonInstance> {
  const input = { path: byId(args).path, body: body(args, { "addon.upgrade/type": "upgrade" }) };
  return finish(request(connection, "put", "/api/v3/addons/{id}", input, options), isInstance);
}

/** Reads one add-on. @throws AddonNotFoundError when there is none with this id. */
export function get(
  connection: Connection,
  target: AddonTarget,
  options?: CallOptions,
): Call<AddonInstance> {
  return finish(
    request(connection, "get", "/api/v3/addons/{id}", byId(target), options),
    isInstance,
  );
}

/** Lists the add-ons of a cluster. The answer is not paged. */
export function list(
  connection: Connection,
  args: { readonly clusterID: string; readonly addonTemplateName?: string },
  options?: CallOptions,
): Call<AddonInstance[]> {
  const query = { cluster_id: args.clusterID, ...byName(args) };
  return finish(request(connection, "get", "/api/v3/addons", { query }, options), isList, items);
}

/**
 * Removes an add-on. Gives the instance when the service shows it, and `undefined` when it only
 * reports success. The add-on is gone once `waitUntilDeleted` says so.
 */
export function remove(
  connection: Connection,
  target: AddonTarget,
  options?: CallOptions,
): Call<AddonInstance | undefined> {
  return finish(
    request(connection, "delete", "/api/v3/addons/{id}", byId(target), options),
    (data) => data === "success" || isInstance(data),
    (data) => (typeof data === "string" ? undefined : data),
  );
}

/** Takes an add-on back to the version before the last upgrade. */
export function rollback(
  connection: Connection,
  target: AddonInstance | { readonly id: string; readonly clusterID: string },
  options?: CallOptions,
): Call<AddonInstance> {
  const { id, clusterID = "" } = locate(target);
  const input = { path: { id }, body: { clusterID } };
  const path = "/api/v3/addons/{id}/operation/rollback";
  return finish(request(connection, "post", path, input, options), isInstance);
}

/** Lists the templates that can be installed, with their versions and default values. */
export function templates(
  connection: Connection,
  args: { readonly addonTemplateName?: string } = {},
  options?: CallOptions,
): Call<AddonTemplate[]> {
  const input = { query: byName(args) };
  return finish(
    request(connection, "get", "/api/v3/addontemplates", input, options),
    isList,
    items,
  );
}

function body(
  { clusterID, addonTemplateName, version, values }: InstallArguments,
  annotations: { "addon.install/type": "install" } | { "addon.upgrade/type": "upgrade" },
): InstanceRequest {
  const spec = { clusterID, addonTemplateName, version, values };
  return { kind: "Addon", apiVersion: "v3", metadata: { annotations }, spec };
}

function byId(target: AddonTarget) {
  const { id, clusterID } = locate(target);
  return { path: { id }, query: clusterID ? { cluster_id: clusterID } : {} };
}

function byName({ addonTemplateName }: { readonly addonTemplateName?: string }) {
  return addonTemplateName ? { addon_template_name: addonTemplateName } : {};
}

function items<T>({ items }: { items: T[] }): T[] {
  return items;
}

function finish<D, T = D>(
  fetched: Promise<{ data: D; answer: Answer }>,
  fits: (data: unknown) => boolean,
  pick?: (data: D) => T,
): Call<T> {
  return toCall(
    fetched.then(({ data, answer }): Result<T> => {
      const { status, headers, requestId, attempts } = answer;
      if (!fits(data)) {
        throw new AddonDecodeError(answer, status, "the JSON is not what the description declares");
      }
      const found = pick ? pick(data) : (data as unknown as T);
      return { data: found, status, headers, requestId, attempts };
    }),
  );
}

function isInstance(data: unknown): boolean {
  const { spec, status } = (data ?? {}) as Partial<AddonInstance>;
  return typeof spec === "object" && typeof status === "object";
}

function isList(data: unknown): boolean {
  return Array.isArray((data as { items?: unknown } | null)?.items);
}
