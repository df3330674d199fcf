import type { operations } from "@cce-addons/types/deployed";
import type { AddonClient } from "./client.ts";
import type { Output } from "./operations/request.ts";

/** The method of {@link AddonClient} that sends each operation, or `raw` for one without a method of its own. */
export type OperationMethods = Complete<{
  createAddonInstance: "create";
  listAddonInstances: "list";
  showAddonInstance: "get";
  updateAddonInstance: "upgrade";
  deleteAddonInstance: "delete";
  rollbackAddonInstance: "rollback";
  listAddonTemplates: "templates";
  batchCreateAddonPrecheck: "precheck";
  listAddonPrecheckTasks: "precheckTasks";
  // the same methods with `clusterType: "autopilot"`
  createAutopilotAddonInstance: "create";
  listAutopilotAddonInstances: "list";
  showAutopilotAddonInstance: "get";
  updateAutopilotAddonInstance: "upgrade";
  deleteAutopilotAddonInstance: "delete";
  rollbackAutopilotAddonInstance: "rollback";
  listAutopilotAddonTemplates: "templates";
}>;

/** The compiler misses an operation that the description gains, and a method that returns something else. */
type Complete<T extends { [Id in keyof operations]: "raw" | MethodFor<operations[Id]> }> = T;

/** Methods that return the data of an operation. */
type MethodFor<O> = {
  [Name in keyof AddonClient]: AddonClient[Name] extends (...args: never) => Promise<infer Data>
    ? [Data] extends [Content<O> | undefined]
      ? [Content<O>] extends [Data]
        ? Name
        : never
      : never
    : never;
}[keyof AddonClient];

/** The data of an operation: its JSON, or the items of a list. */
type Content<O> =
  Output<O> extends { items: infer Items } | { status: { items: infer Items } }
    ? Items
    : Extract<Output<O>, object>;
