import type { AddonInstance } from "@cce-addons/types";
import type { Connection } from "../connection.ts";
import { AddonConflictError, AddonStateError } from "../errors.ts";
import { type InstallArguments, install, list, upgrade } from "./calls.ts";
import { locate } from "./target.ts";
import {
  failedStates,
  type RunningOptions,
  waitUntil,
  waitUntilDeleted,
  waitUntilRunning,
} from "./wait.ts";

/** What an add-on must be, and what to do when it is there in another version. */
export interface EnsureArguments extends InstallArguments {
  /** `upgrade` brings it to the version; `error`, the default, leaves it and throws. */
  readonly onOtherVersion?: "upgrade" | "error" | undefined;
}

/** What had to be done. */
export interface Ensured {
  /** The add-on, running. */
  readonly instance: AddonInstance;
  /** `none`: it was there, or on its way. */
  readonly action: "none" | "installed" | "upgraded";
}

/**
 * Makes sure that an add-on is installed in a version and runs. Safe to call again, and from several
 * places at once: "already installed" is not a failure here. Values of an add-on that is there in
 * the right version are left as they are.
 *
 * @throws AddonStateError when it fails, or is there in another version and `onOtherVersion` is not `upgrade`.
 * @throws AddonTimeoutError when it takes longer than `limitMs`.
 */
export async function ensure(
  connection: Connection,
  { onOtherVersion = "error", ...args }: EnsureArguments,
  options: RunningOptions = {},
): Promise<Ensured> {
  const call = { signal: options.signal };
  let present = await find(connection, args, call);
  if (present?.status.status === "deleting") {
    await waitUntilDeleted(connection, present, options);
    present = undefined;
  }
  if (!present) {
    try {
      const instance = await install(connection, args, call);
      const running = await waitUntilRunning(connection, instance, options);
      return { instance: running, action: "installed" };
    } catch (error) {
      // Someone else was faster, or the service installed it together with the cluster.
      present =
        error instanceof AddonConflictError ? await find(connection, args, call) : undefined;
      if (!present) {
        throw error;
      }
    }
  }
  if (present.spec.version === args.version) {
    return { instance: await waitUntilRunning(connection, present, options), action: "none" };
  }
  if (onOtherVersion === "error") {
    const context = { method: "GET", path: "/api/v3/addons", attempts: 1 };
    const text = `${args.addonTemplateName} is there in version ${present.spec.version}, not ${args.version}`;
    throw new AddonStateError(context, present, text);
  }
  const { id } = locate(present);
  await upgrade(connection, { ...args, id }, call);
  const instance = await waitUntil(
    connection,
    present,
    ({ spec, status: { status } }) =>
      spec.version === args.version && (status === "running" || status === "available"),
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
