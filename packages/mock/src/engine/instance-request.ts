import type { JsonObject } from "../json.ts";
import type { ClusterType } from "./record.ts";

/** What the body of a creation or an update asks for. */
export interface InstanceRequest {
  readonly clusterId: string;
  readonly clusterType: ClusterType;
  readonly template: string;
  /** Empty where the request names none. */
  readonly version: string;
  readonly values: JsonObject;
  readonly alias: string | undefined;
  /** What the annotation in `metadata` asks for. */
  readonly change: "install" | "upgrade" | undefined;
}

/** Identifies an instance: by id, and by cluster where the caller names it. */
export interface InstanceRef {
  readonly uid: string;
  readonly clusterType: ClusterType;
  readonly clusterId?: string | undefined;
}

/** Identifies a cluster, and the paths that it is reached by. */
export interface ClusterRef {
  readonly clusterId: string;
  readonly clusterType: ClusterType;
}
