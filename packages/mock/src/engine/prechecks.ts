import type { Addons } from "./addons.ts";
import type { PrecheckTask } from "./api-types.ts";
import type { Clock } from "./clock.ts";
import type { Identifiers } from "./identifiers.ts";
import { stateAt } from "./lifecycle.ts";
import { type CheckRecord, serializeCheck } from "./precheck-task.ts";
import { Rejection } from "./rejection.ts";

/** One entry of a precheck request. */
export interface CheckRequest {
  readonly type: string;
  readonly template: string;
  readonly uid: string;
  readonly targetVersion: string | undefined;
}

/** Which tasks to list; several filters are combined with AND. */
interface CheckFilter {
  readonly type?: string | undefined;
  readonly taskId?: string | undefined;
  readonly uid?: string | undefined;
}

/** The check tasks of all clusters. They advance with the clock. */
export interface Prechecks {
  /** Creates one task per entry, in order. @throws {@link Rejection} when an entry is not valid; then none is created. */
  create(clusterId: string, checks: readonly CheckRequest[], fatal: boolean): PrecheckTask[];
  /** Tasks of a cluster in the order of their creation. */
  list(clusterId: string, filter: CheckFilter): PrecheckTask[];
  /** All tasks, in the form that {@link Prechecks.restore} accepts. */
  records(): readonly CheckRecord[];
  /** Replaces all tasks. */
  restore(records: readonly CheckRecord[]): void;
  reset(): void;
}

/** Max number of tasks that are kept; the oldest make room. */
const maxTasks = 10_000;

/** Creates the check tasks of a mock. What they do and find is inferred: no source shows more than their form. */
export function createPrechecks({
  addons,
  clock,
  identifiers,
  transitionMs,
}: {
  readonly addons: Addons;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  /** How long a check takes, in milliseconds. */
  readonly transitionMs: number;
}): Prechecks {
  let tasks: CheckRecord[] = [];

  function check(
    clusterId: string,
    { type, template, uid, targetVersion }: CheckRequest,
    at: string,
  ) {
    if (type === "addonUpgrade" && !targetVersion) {
      throw new Rejection(
        "invalid",
        `Invalid request: ${at}/targetVersion is missing, addonUpgrade needs it`,
      );
    }
    const record = addons.record({ uid, clusterId, clusterType: "standard" });
    if (record.template !== template) {
      const text = `${at}/addonTemplateName must be ${record.template}, the template of the instance`;
      throw new Rejection("invalid", `Invalid request: ${text}`);
    }
    return record;
  }

  return {
    create(clusterId, checks, fatal) {
      const now = clock.now();
      const records = checks.map((request, index) => {
        const record = check(clusterId, request, `/spec/addonList/${index}`);
        return { request, status: stateAt(record.change, now).status };
      });
      const created = records.map(
        ({ request, status }): CheckRecord => ({
          ...request,
          taskId: identifiers.taskId(),
          clusterId,
          createdAt: now,
          dueAt: now + transitionMs,
          fatal,
          healthy: status === "running",
        }),
      );
      tasks = [...tasks, ...created].slice(-maxTasks);
      return created.map((task) => serializeCheck(task, now));
    },
    list: (clusterId, { type, taskId, uid }) =>
      tasks
        .filter(
          (task) =>
            task.clusterId === clusterId &&
            (type === undefined || task.type === type) &&
            (taskId === undefined || task.taskId === taskId) &&
            (uid === undefined || task.uid === uid),
        )
        .map((task) => serializeCheck(task, clock.now())),
    records: () => tasks,
    restore(records) {
      tasks = records.slice(-maxTasks);
    },
    reset() {
      tasks = [];
    },
  };
}
