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
import { type Call, type Outcome, toCall } from "./call.ts";
import { type InstallArguments, install } from "./install.ts";
import { list } from "./read.ts";
import { remove } from "./remove.ts";
import { upgrade } from "./upgrade.ts";
import { compareVersions } from "./versions.ts";
import { waitUntilDeleted } from "./wait-until-deleted.ts";
import { pollUntilRunning, type RunningOptions } from "./wait-until-running.ts";

/** What add-on to ensure, and what to do when it is installed otherwise. */
export interface EnsureArguments extends InstallArguments {
  /** `upgrade` upgrades another version to this one; `error`, the default, leaves it unchanged and throws. */
  readonly onOtherVersion?: "upgrade" | "error" | undefined;
  /** Whether a newer version may be replaced by this one, with `onOtherVersion: "upgrade"`. Default `false`. */
  readonly allowDowngrade?: boolean | undefined;
  /** What to do about `installFailed` or `deleteFailed`: delete and install, the default, or throw. */
  readonly onInstallFailed?: "reinstall" | "error" | undefined;
  /** What to do about `upgradeFailed` or `rollbackFailed`: upgrade to the version again, the default, or throw. */
  readonly onUpgradeFailed?: "upgrade" | "error" | undefined;
}

/** What `ensure` did. */
export interface EnsureResult {
  /** The add-on, running. */
  readonly instance: AddonInstance;
  /** `none`: it was installed, or being installed, already. */
  readonly action: "none" | "installed" | "reinstalled" | "upgraded";
}

/**
 * Ensures that an add-on is installed, in a version when one is given, and runs. Safe to call again, and from several
 * places at the same time: "already installed" is not an error here, and an installation whose
 * response was lost is looked for. A failed state that it finds is repaired once, unless the
 * arguments say otherwise; a failure of its own is not. Values of an add-on that runs in this version
 * are left unchanged. `timeoutMs`, ten minutes by default, is the limit of everything together.
 *
 * @throws AddonStateError when it fails, or is installed in another version and may not be changed.
 * @throws AddonTimeoutError when it takes longer than `timeoutMs`.
 */
export function ensure(
  connection: Connection,
  args: EnsureArguments,
  options: RunningOptions = {},
): Call<EnsureResult> {
  return toCall(async () => {
    const { clock } = connection;
    const { timeoutMs = 600_000 } = options;
    const deadline = clock.now() + timeoutMs;
    const timeout = (cause?: unknown) => {
      const context = { method: "POST", path: pathFor(connection, "/api/v3/addons"), attempts: 1 };
      const text = `${args.addonTemplateName} was not ensured within ${timeoutMs} ms`;
      return new AddonTimeoutError(context, text, { timeoutMs }, cause);
    };
    const left = () => {
      const leftMs = deadline - clock.now();
      if (leftMs <= 0) {
        throw timeout();
      }
      return { ...options, timeoutMs: leftMs };
    };
    try {
      return await run(connection, args, left);
    } catch (error) {
      throw error instanceof AddonTimeoutError && clock.now() >= deadline ? timeout(error) : error;
    }
  });
}

/** Options for the next step, with what is left of the time limit. */
type Left = () => RunningOptions;

async function run(
  connection: Connection,
  args: EnsureArguments,
  left: Left,
): Promise<Outcome<EnsureResult>> {
  const { addonTemplateName: name, onOtherVersion = "error" } = args;
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
  if (order === 0 && !repairs) {
    return finish("none", pollUntilRunning(connection, found, "run", left()));
  }
  const reason =
    order < 0 && !args.allowDowngrade
      ? `the newer version ${found.spec.version}; pass allowDowngrade to replace it with ${version}`
      : `version ${found.spec.version}, not ${version}`;
  if ((order < 0 && !args.allowDowngrade) || (onOtherVersion === "error" && !repairs)) {
    const context = { method: "GET", path: pathFor(connection, "/api/v3/addons"), attempts: 1 };
    const text = `${name} is installed in ${reason}`;
    throw new AddonStateError(context, text, {}, undefined, { instance: found });
  }
  await upgrade(connection, found, { ...args, version }, callOf(left()));
  return finish("upgraded", pollUntilRunning(connection, found, "upgrade", left()));
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
      return run(connection, args, left);
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
): Promise<Outcome<EnsureResult>> {
  const { data: instance, response } = await wait;
  return { data: { instance, action }, response };
}

/** The options of one call among those of a wait. */
function callOf({ signal, headers, requestTimeoutMs, timeoutMs, retry }: CallOptions): CallOptions {
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
