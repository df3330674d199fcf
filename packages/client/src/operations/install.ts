import type { AddonInstance, InstanceRequest, KnownAddon, KnownValues } from "@cce-addons/types";
import type {
  InstanceRequest as DeployedRequest,
  InstanceUpgradeRequest,
} from "@cce-addons/types/deployed";
import type { Connection } from "../connection.ts";
import type { CallOptions } from "../send-options.ts";
import { type Call, toCall } from "./call.ts";
import { request } from "./request.ts";
import { isInstance } from "./shapes.ts";

/** Parameters of an add-on: an object that JSON can hold, also one typed by an `interface`. */
export type AddonValues =
  | { readonly [name: string]: unknown }
  | (object & { readonly [Symbol.iterator]?: never }); // an interface, and no array

/**
 * Values of a template: what the caller passes, held against the known types where the template's name is a literal of a described
 * add-on. A wrong type does not compile; fields that the types do not know do, since templates have more of them (`checkValues` finds
 * misspelled ones).
 */
export type TypedValues<N extends string, V> = V & ValuesByName[N];

/** The known values by name, and any object for another name. An indexed access costs the compiler less than a condition. */
type ValuesByName = KnownValues & { readonly [name: string]: object };

/** The name of a template: completed for the described ones, any other string as well. */
export type TemplateName = KnownAddon | (string & {});

/** What to install, and where. */
export interface InstallArguments<N extends string = string, V extends AddonValues = AddonValues> {
  /** Cluster to install in. */
  readonly clusterID: string;
  /** Template of the add-on, such as `coredns`. */
  readonly addonTemplateName: N;
  /** Version of the template. Left out, the service takes the newest that suits the cluster (D-019). */
  readonly version?: string | undefined;
  /** Parameters, as the template version expects them. */
  readonly values: TypedValues<N, V>;
}

/** Body of a creation, by the printed reference or as the deployed service accepts it. */
export type CreateBody = InstanceRequest | DeployedRequest;

/**
 * Sends a creation exactly as given.
 *
 * @throws AddonApiError when the service rejects it, or another {@link AddonError}.
 */
export function create(
  connection: Connection,
  body: CreateBody,
  options?: CallOptions,
): Call<AddonInstance> {
  // what is valid by the printed reference is valid here too, which the compiler cannot see in a union
  const input = { body: body as DeployedRequest };
  return toCall(() => request(connection, "POST", "/api/v3/addons", input, options, isInstance));
}

/**
 * Installs an add-on. Returns as soon as the service has accepted it; follow it with `waitUntilRunning`.
 *
 * @throws AddonConflictError when the cluster has the add-on already; `ensure` accepts that.
 */
export function install<const N extends TemplateName, V extends AddonValues>(
  connection: Connection,
  args: InstallArguments<N, V>,
  options?: CallOptions,
): Call<AddonInstance> {
  const spec = { ...target(args), ...(args.version && { version: args.version }) };
  const metadata = { annotations: { "addon.install/type": "install" as const } };
  return create(connection, { ...kind, metadata, spec }, options);
}

/** The request body of an upgrade. */
export function upgradeRequest(
  args: InstallArguments & { readonly version: string },
): InstanceUpgradeRequest {
  const metadata = { annotations: { "addon.upgrade/type": "upgrade" as const } };
  return { ...kind, metadata, spec: { ...target(args), version: args.version } };
}

const kind = { kind: "Addon", apiVersion: "v3" } as const;

const target = ({ clusterID, addonTemplateName, values }: InstallArguments) => ({
  clusterID,
  addonTemplateName,
  values: { ...values },
});
