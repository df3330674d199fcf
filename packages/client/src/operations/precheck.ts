import type { AddonPrecheckTask, AddonPrecheckType } from "@cce-addons/types";
import type { Connection } from "../connection.ts";
import type { CallOptions } from "../send-options.ts";
import { type Call, toCall } from "./call.ts";
import type { AddonValues } from "./install.ts";
import { pollUntil } from "./poll-until.ts";
import { request } from "./request.ts";
import { isList } from "./shapes.ts";
import type { WaitOptions } from "./wait.ts";

/** The cluster whose add-ons are checked. */
interface PrecheckCluster {
  /** Project of the cluster. */
  readonly projectID: string;
  /** Cluster of the add-ons. */
  readonly clusterID: string;
}

/** Which add-ons to check. */
export interface PrecheckArguments extends PrecheckCluster {
  /** The checks, one task each. */
  readonly addons: readonly {
    /** `metadata.uid` of the instance, not its name. */
    readonly id: string;
    /** Template of the instance. */
    readonly addonTemplateName: string;
    /** Version to upgrade to. Left out, the add-on is inspected as it is. */
    readonly targetVersion?: string | undefined;
    /** Parameters that the upgrade or change would send. */
    readonly values?: AddonValues | undefined;
  }[];
}

/** Which check tasks to list. Several filters are combined with AND. */
export interface PrecheckTasksArguments extends PrecheckCluster {
  /** Only tasks of this kind. */
  readonly type?: AddonPrecheckType | undefined;
  /** Only the task with this id. */
  readonly taskID?: string | undefined;
  /** Only tasks of this add-on instance. */
  readonly addonInstanceID?: string | undefined;
}

/** Which check tasks to wait for: those that `precheck` returned. */
export interface WaitForPrecheckArguments extends PrecheckCluster {
  /** The tasks, or their ids. */
  readonly tasks: readonly (string | AddonPrecheckTask)[];
}

/**
 * Starts checks of installed add-ons. Returns the tasks as soon as the service has created them; follow it with
 * `waitUntilChecked`.
 *
 * @throws TypeError when the connection works with Autopilot clusters, which have no precheck.
 * @throws AddonApiError when the service rejects it, or another {@link AddonError}.
 */
export function precheck(
  connection: Connection,
  { projectID, clusterID, addons }: PrecheckArguments,
  options?: CallOptions,
): Call<AddonPrecheckTask[]> {
  return toCall(async () => {
    const addonList = addons.map(({ id, addonTemplateName, targetVersion, values }) => ({
      addonTemplateName,
      addonInstanceID: id,
      type: targetVersion ? ("addonUpgrade" as const) : ("addonStatic" as const),
      ...(targetVersion ? { targetVersion } : {}),
      ...(values ? { values: { ...values } } : {}),
    }));
    const spec = { clusterID, addonList };
    const body = { kind: "AddonCheck", apiVersion: "v3", spec } as const;
    const input = { path: inPath(connection, { projectID, clusterID }), body };
    const path = `${base}/precheck` as const;
    const { data, response } = await request(connection, "POST", path, input, options, isResult);
    return { data: data.status.items, response };
  });
}

/** Lists the check tasks of a cluster, with the risks that each found. The response is not paged. */
export function precheckTasks(
  connection: Connection,
  { projectID, clusterID, type, taskID, addonInstanceID }: PrecheckTasksArguments,
  options?: CallOptions,
): Call<AddonPrecheckTask[]> {
  return toCall(async () => {
    const query = {
      ...(type ? { type } : {}),
      ...(taskID ? { task_id: taskID } : {}),
      ...(addonInstanceID ? { addon_instance_id: addonInstanceID } : {}),
    };
    const input = { path: inPath(connection, { projectID, clusterID }), query };
    const path = `${base}/precheck/tasks` as const;
    const { data, response } = await request(connection, "GET", path, input, options, isList);
    return { data: data.items, response };
  });
}

/**
 * Polls check tasks until each is complete. A task that is `Failed` found risks, listed in `status.riskList`; that is a result and
 * not an error. The first poll is immediate.
 *
 * @returns the tasks in the order in which they were given.
 * @throws AddonTimeoutError when it takes longer than `timeoutMs`, or a task is not listed until then.
 */
export async function waitUntilChecked(
  connection: Connection,
  { tasks, ...cluster }: WaitForPrecheckArguments,
  options: Omit<WaitOptions, "onPoll"> = {},
): Promise<AddonPrecheckTask[]> {
  const ids = tasks.map((task) => (typeof task === "string" ? task : task.metadata.taskID));
  let done: AddonPrecheckTask[] = [];
  await pollUntil(connection, options, {
    path: `${base}/precheck/tasks`,
    check: () => inPath(connection, cluster),
    read: (call) => precheckTasks(connection, cluster, call),
    stateOf(listed) {
      done = ids.flatMap((id) =>
        listed.filter(({ metadata, status }) => metadata.taskID === id && isDone(status.status)),
      );
      const left = ids.length - done.length;
      return left ? `checking ${left} of ${ids.length} add-ons` : undefined;
    },
  });
  return done;
}

const base = "/api/v3/projects/{project_id}/clusters/{cluster_id}/addons";

function inPath({ clusterType }: Connection, { projectID, clusterID }: PrecheckCluster) {
  if (clusterType === "autopilot") {
    throw new TypeError('precheck: Autopilot clusters have none; use clusterType "standard"');
  }
  return { project_id: projectID, cluster_id: clusterID };
}

const isDone = (state: string) => state === "Success" || state === "Failed";

const isResult = (data: unknown) => isList((data as { status?: unknown } | null)?.status);
