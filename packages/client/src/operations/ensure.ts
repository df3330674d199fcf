import type { AddonInstance } from "@cce-addons/types";
import type { Connection } from "../connection.ts";
import { AddonConflictError, AddonStateError } from "../errors.ts";
import { type InstallArguments, install } from "./install.ts";
import { list } from "./read.ts";
import { failedStates, runningStates } from "./states.ts";
import { upgrade } from "./upgrade.ts";
import { type RunningOptions, waitUntil, waitUntilDeleted, waitUntilRunning } from "./wait.ts";

/** What add-on to ensure, and what to do when it is installed in another version. */
export interface EnsureArguments extends InstallArguments {
  /** `upgrade` upgrades it to the version; `error`, the default, leaves it unchanged and throws. */
  readonly onOtherVersion?: "upgrade" | "error" | undefined;
}

/** What `ensure` did. */
export interface EnsureResult {
  /** The add-on, running. */
  readonly instance: AddonInstance;
  /** `none`: it was installed, or being installed, already. */
  readonly action: "none" | "installed" | "upgraded";
}

/**
 * Ensures that an add-on is installed in a version and runs. Safe to call again, and from several
 * places at the same time: "already installed" is not an error here. Values of an add-on that is
 * installed in this version are left unchanged.
 *
 * @throws AddonStateError when it fails, or is installed in another version and `onOtherVersion` is not `upgrade`.
 * @throws AddonTimeoutError when it takes longer than `timeoutMs`.
 */
export async function ensure(
  connection: Connection,
  { onOtherVersion = "error", ...args }: EnsureArguments,
  options: RunningOptions = {},
): Promise<EnsureResult> {
  const call = { signal: options.signal };
  let found = await find(connection, args, call);
  if (found?.status.status === "deleting") {
    await waitUntilDeleted(connection, found, options);
    found = undefined;
  }
  if (!found) {
    try {
      const installed = await install(connection, args, call);
      const instance = await waitUntilRunning(connection, installed, options);
      return { instance, action: "installed" };
    } catch (error) {
      // Another caller was faster, or the service installed it together with the cluster.
      found = error instanceof AddonConflictError ? await find(connection, args, call) : undefined;
      if (!found) {
        throw error;
      }
    }
  }
  if (found.spec.version === args.version) {
    return { instance: await waitUntilRunning(connection, found, options), action: "none" };
  }
  if (onOtherVersion === "error") {
    const context = { method: "GET", path: "/api/v3/addons", attempts: 1 };
    const text = `${args.addonTemplateName} is installed in version ${found.spec.version}, not ${args.version}`;
    throw new AddonStateError(context, found, text);
  }
  await upgrade(connection, found, args, call);
  const instance = await waitUntil(
    connection,
    found,
    ({ spec, status }) => spec.version === args.version && runningStates.has(status.status),
    { ...options, failed: ({ status }) => failedStates.has(status.status) },
  );
  return { instance, action: "upgraded" };
}

async function find(
  connection: Connection,
  { clusterID, addonTemplateName }: InstallArguments,
  options: { readonly signal?: AbortSignal | undefined },
): Promise<AddonInstance | undefined> {
  const instances = await list(connection, { clusterID, addonTemplateName }, options);
  return instances.find(({ spec }) => spec.addonTemplateName === addonTemplateName);
}
