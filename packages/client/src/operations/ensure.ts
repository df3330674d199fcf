import { type Connection, pathFor } from "../connection.ts";
import { AddonTimeoutError } from "../errors.ts";
import { pickVersion } from "../values/pick-version.ts";
import { type Call, toCall } from "./call.ts";
import type { EnsureArguments, EnsureResult } from "./ensure-arguments.ts";
import { callOf, runEnsure } from "./ensure-steps.ts";
import type { AddonValues, TemplateName } from "./install.ts";
import { templates } from "./read.ts";
import type { RunningOptions } from "./wait-until-running.ts";

/**
 * Ensures that an add-on is installed, in a version when one is given, and runs. Safe to call again, and from several
 * places at the same time: "already installed" is not an error here, and an installation whose
 * response was lost is looked for. A failed state that it finds is repaired once, unless the
 * arguments say otherwise; a failure of its own is not. `timeoutMs`, ten minutes by default, is the limit
 * of everything together.
 *
 * @throws AddonStateError when it fails, or is installed in another version or with other values and may not be changed.
 * @throws AddonTimeoutError when it takes longer than `timeoutMs`.
 * @throws RangeError when the version is `newest` and none fits, TypeError when `clusterVersion` is missing then.
 */
export function ensure<const N extends TemplateName, V extends AddonValues>(
  connection: Connection,
  args: EnsureArguments<N, V>,
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
      const version = await versionOf(connection, args, left());
      return await runEnsure(connection, { ...args, version }, left);
    } catch (error) {
      throw error instanceof AddonTimeoutError && clock.now() >= deadline ? timeout(error) : error;
    }
  });
}

async function versionOf(
  connection: Connection,
  args: EnsureArguments,
  options: RunningOptions,
): Promise<string | undefined> {
  const { version, addonTemplateName, clusterVersion } = args;
  if (version !== "newest") {
    return version;
  }
  if (!clusterVersion) {
    throw new TypeError('clusterVersion: expected one such as v1.28 with version "newest"');
  }
  const [template] = await templates(connection, { addonTemplateName }, callOf(options));
  if (!template) {
    throw new RangeError(`addonTemplateName: there is no template ${addonTemplateName}`);
  }
  return pickVersion(template, { ...args, clusterVersion }).version;
}
