import type { JsonObject } from "../json.ts";

/** What can be done to an add-on. Each takes time and has a state to be seen meanwhile. */
export type ChangeKind = "install" | "upgrade" | "rollback" | "delete";

/** Kind of a cluster: CCE Standard and Turbo, or CCE Autopilot, which has paths of its own. */
export type ClusterType = "standard" | "autopilot";

/** What a request does that a scenario can decide. */
export type CallKind = ChangeKind | "precheck";

/** The last change of an add-on, and how it ends. */
export interface Change {
  readonly kind: ChangeKind;
  /** When it ends, in milliseconds since 1970; `null` for never. */
  readonly dueAt: number | null;
  /** State, `Reason` and `message` at the end. */
  readonly status: string;
  readonly reason: string;
  readonly message: string;
}

/** What the mock stores of an installed add-on. */
export interface AddonRecord {
  readonly uid: string;
  readonly clusterId: string;
  /** Present for an add-on of an Autopilot cluster. */
  readonly clusterType?: "autopilot";
  readonly template: string;
  readonly alias: string | null;
  readonly version: string;
  readonly values: JsonObject;
  /** Version and values before the last upgrade. */
  readonly previous: { readonly version: string; readonly values: JsonObject } | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly change: Change;
}
