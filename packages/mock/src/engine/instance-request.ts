import type { JsonObject } from "../json.ts";

/** What the body of a creation or an update asks for. */
export interface InstanceRequest {
  readonly clusterId: string;
  readonly template: string;
  readonly version: string;
  readonly values: JsonObject;
  readonly alias: string | undefined;
  /** What the annotation in `metadata` asks for. */
  readonly change: "install" | "upgrade" | undefined;
}

/** Identifies an instance: by id, and by cluster where the caller names it. */
export interface InstanceRef {
  readonly uid: string;
  readonly clusterId?: string | undefined;
}
