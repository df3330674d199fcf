import type { AddonInstance } from "@cce-addons/types";

/** Which add-on instance: its id, its id with its cluster, or an instance that an earlier call returned. */
export type AddonRef = string | AddonId | AddonInstance;

/** The id of an add-on instance, and what else is known of it. */
export interface AddonId {
  /** `metadata.uid` of the instance, not its name. */
  readonly id: string;
  /** Cluster of the instance. Optional for the deployed service (D-016). */
  readonly clusterID?: string | undefined;
  /** Template of the instance. */
  readonly addonTemplateName?: string | undefined;
}

/** What an {@link AddonRef} says about an instance. */
export interface ResolvedRef {
  readonly id: string;
  readonly clusterID: string | undefined;
  readonly addonTemplateName: string | undefined;
}

/** Id, cluster and template of an instance. @throws TypeError when there is no id that a path can hold. */
export function resolveRef(ref: AddonRef): ResolvedRef {
  const given = ref as Partial<AddonInstance & { id: string }> & Partial<AddonInstance["spec"]>;
  const { clusterID, addonTemplateName } = given?.spec ?? given ?? {};
  const id = typeof ref === "string" ? ref : given?.spec ? given.metadata?.uid : given?.id;
  // Empty or dots would address the list instead of one instance.
  if (typeof id !== "string" || /^\.{0,2}$/.test(id)) {
    throw new TypeError(`id: expected metadata.uid of an add-on instance, got ${describe(id)}`);
  }
  return { id, clusterID, addonTemplateName };
}

function describe(id: unknown): string {
  return typeof id === "string" ? JSON.stringify(id) : typeof id;
}
