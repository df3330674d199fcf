import type { AddonInstance } from "@cce-addons/types";

/** Which add-on: its id with its cluster, or an instance that an earlier call gave. */
export type AddonTarget =
  | AddonInstance
  | {
      /** `metadata.uid` of the instance, not its name. */
      readonly id: string;
      /** Cluster of the instance. The service does not need it any more (D-016). */
      readonly clusterID?: string | undefined;
    };

/** Id and cluster of a target. @throws TypeError when there is no id that a path can hold. */
export function locate(target: AddonTarget | string): {
  id: string;
  clusterID: string | undefined;
} {
  const { id, clusterID } =
    typeof target === "string"
      ? { id: target, clusterID: undefined }
      : "spec" in target
        ? { id: target.metadata?.uid, clusterID: target.spec.clusterID }
        : target;
  // Empty or dots would address the list instead of one instance.
  if (typeof id !== "string" || /^\.{0,2}$/.test(id)) {
    throw new TypeError("id: expected metadata.uid of an add-on instance, got nothing usable");
  }
  return { id, clusterID };
}
