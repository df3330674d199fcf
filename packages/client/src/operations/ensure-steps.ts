import type { AddonInstance } from "@cce-addons/types";
import { type Connection, pathFor } from "../connection.ts";
import {
  AddonConflictError,
  AddonNetworkError,
  AddonServerError,
  AddonStateError,
  AddonTimeoutError,
} from "../errors.ts";
import type { CallOptions } from "../send-options.ts";
import { sleep } from "../sleep.ts";
import { differences, type ValueDifference } from "../values/differences.ts";
import { compareVersions } from "../values/version-order.ts";
import type { Outcome } from "./call.ts";
import type { EnsureArguments, EnsureResult } from "./ensure-arguments.ts";
import { type InstallArguments, install } from "./install.ts";
import { list } from "./read.ts";
import { remove } from "./remove.ts";
import { updateValues } from "./update-values.ts";
import { upgrade } from "./upgrade.ts";
import { waitUntilDeleted } from "./wait-until-deleted.ts";
import { pollUntilRunning, type RunningOptions } from "./wait-until-running.ts";

/** Options for the next step, with what is left of the time limit. */
export type Left = () => RunningOptions;

/** Finds the add-on and does what is needed until it runs. */
export async function runEnsure(
  connection: Connection,
  args: EnsureArguments,
  left: Left,
): Promise<Outcome<EnsureResult>> {
  const { addonTemplateName: name, onOtherVersion = "error", onDifferentValues } = args;
  let found = await find(connection, args, left());
  const status = found?.status.status ?? "absent";
  if (!found || status === "deleting") {
    if (found) {
      await waitUntilDeleted(connection, found, left());
    }
    return installAndWait(connection, args, left, "installed");
  }
  if (/^(install|delete)Failed$/.test(status) && args.onInstallFailed !== "error") {
    await remove(connection, found, callOf(left()));
    await waitUntilDeleted(connection, found, left());
    return installAndWait(connection, args, left, "reinstalled");
  }
  // without a version, the one that is installed is the right one
  const { version = found.spec.version } = args;
  if (found.spec.version !== version && /^(install|upgrad|rollback)ing$/.test(status)) {
    found = (await pollUntilRunning(connection, found, "run", left())).data;
  }
  const order = compareVersions(version, found.spec.version);
  const repairs = /^(upgrade|rollback)Failed$/.test(status) && args.onUpgradeFailed !== "error";
  const different = differences(args.values, found.spec.values);
  const rejection = (text: string) => {
    const context = { method: "GET", path: pathFor(connection, "/api/v3/addons"), attempts: 1 };
    return new AddonStateError(context, `${name} ${text}`, {}, undefined, { instance: found });
  };
  if (order === 0 && !repairs) {
    if (different.length === 0 || !onDifferentValues || onDifferentValues === "ignore") {
      return finish("none", pollUntilRunning(connection, found, "run", left()), different);
    }
    if (onDifferentValues === "error") {
      // paths alone: a value may be a secret
      throw rejection(`has other values at ${different.map(({ path }) => path).join(", ")}`);
    }
    await pollUntilRunning(connection, found, "run", left());
    await updateValues(connection, found, args.values, callOf(left()));
    return finish("updated", pollUntilRunning(connection, found, "upgrade", left()), different);
  }
  const reason =
    order < 0 && !args.allowDowngrade
      ? `the newer version ${found.spec.version}; pass allowDowngrade to replace it with ${version}`
      : `version ${found.spec.version}, not ${version}`;
  if ((order < 0 && !args.allowDowngrade) || (onOtherVersion === "error" && !repairs)) {
    throw rejection(`is installed in ${reason}`);
  }
  await upgrade(connection, found, { ...args, version }, callOf(left()));
  return finish("upgraded", pollUntilRunning(connection, found, "upgrade", left()), different);
}

async function installAndWait(
  connection: Connection,
  args: EnsureArguments,
  left: Left,
  action: "installed" | "reinstalled",
): Promise<Outcome<EnsureResult>> {
  let installed: AddonInstance | undefined;
  try {
    installed = await install(connection, args, callOf(left()));
  } catch (error) {
    // Another caller was faster, or the service installed it together with the cluster.
    if (error instanceof AddonConflictError && (await find(connection, args, left()))) {
      return runEnsure(connection, args, left);
    }
    installed = mayHaveInstalled(error) ? await lookFor(connection, args, left) : undefined;
    if (!installed) {
      throw error;
    }
  }
  return finish(action, pollUntilRunning(connection, installed, "install", left()));
}

/** Looks for an installation whose response was lost: the list may be some seconds behind. */
async function lookFor(
  connection: Connection,
  args: EnsureArguments,
  left: Left,
): Promise<AddonInstance | undefined> {
  const { signal, intervalMs = 5_000 } = left();
  const signals = [connection.defaults.signal, signal];
  for (let looks = 1; ; looks++) {
    const found = await find(connection, args, left());
    if (found || looks === 3) {
      return found;
    }
    await sleep(connection.clock, intervalMs, signals);
  }
}

function mayHaveInstalled(error: unknown): boolean {
  return (
    error instanceof AddonNetworkError ||
    error instanceof AddonTimeoutError ||
    error instanceof AddonServerError
  );
}

async function finish(
  action: EnsureResult["action"],
  wait: Promise<Outcome<AddonInstance>>,
  differences: readonly ValueDifference[] = [],
): Promise<Outcome<EnsureResult>> {
  const { data: instance, response } = await wait;
  return { data: { instance, action, differences }, response };
}

/** The options of one call among those of a wait. */
export function callOf({
  signal,
  headers,
  requestTimeoutMs,
  timeoutMs,
  retry,
}: CallOptions): CallOptions {
  return { signal, headers, requestTimeoutMs, timeoutMs, retry };
}

async function find(
  connection: Connection,
  { clusterID, addonTemplateName }: InstallArguments,
  options: CallOptions,
): Promise<AddonInstance | undefined> {
  const args = { clusterID, addonTemplateName };
  const instances = await list(connection, args, callOf(options));
  return instances.find(({ spec }) => spec.addonTemplateName === addonTemplateName);
}
