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

export { type Connection, type ConnectOptions, connect, type Endpoint } from "../connection.ts";
export { createRawClient, type RawClient } from "../raw.ts";
export {
  create,
  get,
  type InstallArguments,
  install,
  list,
  remove,
  rollback,
  templates,
  type UpgradeArguments,
  upgrade,
} from "./calls.ts";
export { type EnsureArguments, type Ensured, ensure } from "./ensure.ts";
export type { Call, Result } from "./result.ts";
export type { AddonTarget } from "./target.ts";
export { updateValues } from "./values.ts";
export {
  type Poll,
  type RunningOptions,
  type WaitOptions,
  waitUntil,
  waitUntilDeleted,
  waitUntilRunning,
} from "./wait.ts";
