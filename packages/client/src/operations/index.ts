/**
 * The operations as functions of a connection: a bundle holds only those that it uses.
 *
 * @example
 * import { tokenAuth } from "@cce-addons/client";
 * import { connect, create } from "@cce-addons/client/operations";
 *
 * const connection = connect({ region: "eu-west-0", auth: tokenAuth(token) });
 * const addon = await create(connection, body);
 *
 * @module
 */

export {
  type ClusterType,
  type Connection,
  type ConnectOptions,
  connect,
  type Endpoint,
} from "../connection.ts";
export { createRawClient, type RawClient } from "../raw.ts";
export type { AddonId, AddonRef } from "./addon-ref.ts";
export type { Call, Result } from "./call.ts";
export { ensure } from "./ensure.ts";
export type { EnsureArguments, EnsureResult } from "./ensure-arguments.ts";
export {
  type AddonValues,
  type CreateBody,
  create,
  type InstallArguments,
  install,
  type TemplateName,
  type TypedValues,
} from "./install.ts";
export {
  type PrecheckArguments,
  type PrecheckTasksArguments,
  precheck,
  precheckTasks,
  type WaitForPrecheckArguments,
  waitUntilChecked,
} from "./precheck.ts";
export { get, list, templates } from "./read.ts";
export { remove } from "./remove.ts";
export { updateValues } from "./update-values.ts";
export {
  rollback,
  type TemplateNameOf,
  type UpgradeArguments,
  upgrade,
} from "./upgrade.ts";
export { type Poll, type WaitOptions, type WaitPhase, waitUntil } from "./wait.ts";
export { waitUntilDeleted } from "./wait-until-deleted.ts";
export { type RunningOptions, waitUntilRunning } from "./wait-until-running.ts";
