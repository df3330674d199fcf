import type { PrecheckRisk, PrecheckTask } from "./api-types.ts";

/** What the mock stores of a check task. */
export interface CheckRecord {
  readonly taskId: string;
  readonly clusterId: string;
  readonly type: string;
  readonly template: string;
  readonly uid: string;
  readonly targetVersion?: string | undefined;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** When the check is complete. */
  readonly dueAt: number;
  /** Whether a scenario lets it find a risk that cannot be skipped. */
  readonly fatal: boolean;
  /** Whether the instance was `running` when the check began. */
  readonly healthy: boolean;
}

/** How long the result of a check is kept, by the one sample: a day. */
const expiresAfterMs = 24 * 3_600_000;

/** A check task as the API returns it at an instant: `Init`, then `Running`, then `Success` or `Failed`. */
export function serializeCheck(task: CheckRecord, now: number): PrecheckTask {
  const { type, taskId, template, uid, targetVersion, createdAt, dueAt } = task;
  const phase = now >= dueAt ? "done" : now > createdAt ? "Running" : "Init";
  const riskList = risksOf(task, phase);
  const failed = riskList.some(({ status }) => status === "Failed");
  return {
    metadata: {
      type,
      taskID: taskId,
      addonTemplateName: template,
      addonInstanceName: `cceaddon-${template}`,
      addonInstanceID: uid,
      createTimeStamp: chinaTime(createdAt),
      ...(phase === "done" && { expireTimeStamp: chinaTime(dueAt + expiresAfterMs) }),
    },
    spec: targetVersion === undefined ? {} : { addonTargetVersion: targetVersion },
    status: {
      status: phase === "done" ? (failed ? "Failed" : "Success") : phase,
      ...(phase === "done" && { message: "check finished" }),
      riskList,
    },
  };
}

function risksOf(
  { type, fatal, healthy }: CheckRecord,
  phase: "Init" | "Running" | "done",
): PrecheckRisk[] {
  const risk = (riskName: string, found: string | undefined, level = "Warning"): PrecheckRisk => {
    const isFound = phase === "done" && found !== undefined;
    return {
      riskName,
      // the level of a risk can change until the end
      level: isFound ? level : "Warning",
      status: phase === "done" ? (isFound ? "Failed" : "Success") : phase,
      ...(isFound && { message: found }),
    };
  };
  const edited = "the configuration was edited in the cluster and the upgrade would lose the edit";
  return [
    risk("AddonStatus", healthy ? undefined : "the add-on is not running"),
    type === "addonUpgrade" || fatal
      ? risk("AddonValidate", fatal ? edited : undefined, "Fatal")
      : risk("K8sResourceModified", undefined),
  ];
}

/** The form that the precheck uses: the offset of China, and six digits of a second. */
function chinaTime(ms: number): string {
  const local = new Date(ms + 8 * 3_600_000).toISOString();
  return local.replace(/\.(\d{3})Z$/, ".$1000+08:00");
}
