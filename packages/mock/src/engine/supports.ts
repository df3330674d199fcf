import type { Versions } from "./api-types.ts";
import type { ClusterType } from "./record.ts";

/** What is known of a cluster, and decides which versions of templates suit it. */
export interface ClusterFacts {
  readonly clusterType: ClusterType;
  /** Version, such as `v1.29` or `v1.28.6-r0`; absent where nobody says. */
  readonly version?: string | undefined;
  /** `CCE` or `Turbo`; absent for either. An Autopilot cluster is of the category `Autopilot`. */
  readonly category?: string | undefined;
  /** `VirtualMachine`, the default, or `ARM64`: the words of `supportVersions`. */
  readonly architecture?: string | undefined;
}

/**
 * Whether a version of a template suits a cluster: the one rule by which versions are chosen, listed and rejected.
 *
 * A version that states no clusters suits any, and so does any version where nothing is known of a standard cluster.
 */
export function supports({ supportVersions }: Versions, cluster: ClusterFacts): boolean {
  const { clusterType, version, category, architecture } = cluster;
  const isUnknown = version === undefined && category === undefined && architecture === undefined;
  if (!supportVersions || (clusterType === "standard" && isUnknown)) {
    return true;
  }
  return supportVersions.some(
    (entry) =>
      entry.clusterType === (architecture ?? "VirtualMachine") &&
      // absent means CCE Standard and Turbo (D-021)
      suitsCategory(entry.category ?? ["CCE", "Turbo"], cluster) &&
      (version === undefined || entry.clusterVersion.some((pattern) => matches(pattern, version))),
  );
}

function suitsCategory(
  categories: readonly string[],
  { clusterType, category }: ClusterFacts,
): boolean {
  if (clusterType === "autopilot") {
    return categories.includes("Autopilot");
  }
  return category === undefined
    ? categories.some((name) => name !== "Autopilot")
    : categories.includes(category);
}

/** Whether a pattern such as `v1.(9|11).*` matches a version. `.*` at its end takes whole parts, so that `v1.1.*` is not v1.13. */
function matches(pattern: string, version: string): boolean {
  const [, head, open] = /^(.*?)(\.\*)?$/s.exec(pattern) ?? [];
  try {
    return new RegExp(`^(?:${head})${open ? "(?:[.-].*)?" : ""}$`).test(version);
  } catch {
    return pattern === version; // not a regular expression after all
  }
}
