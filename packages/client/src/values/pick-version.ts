import type { AddonTemplate, SupportVersions, Versions } from "@cce-addons/types";
import { compareVersions } from "./version-order.ts";

/** What a version of a template has to fit. */
export interface ClusterFacts {
  /** Version of the cluster, with or without `v`: `v1.28`, `v1.28.6-r0`. */
  readonly clusterVersion: string;
  /** `VirtualMachine`, the default, or `ARM64`. */
  readonly clusterType?: string | undefined;
  /** `CCE`, the default, `Turbo` or `Autopilot`. */
  readonly category?: string | undefined;
}

/**
 * Returns the newest version of a template that fits a cluster: by its number, since the service lists versions in the order of their
 * release. `supportVersions` of a version is a list of patterns by type of cluster; without a category it means `CCE` and `Turbo`.
 *
 * @throws RangeError when none fits; the message names each version with the clusters that it supports.
 */
export function pickVersion(template: AddonTemplate, facts: ClusterFacts): Versions {
  const versions = template.spec?.versions ?? [];
  const [newest] = versions
    .filter(({ supportVersions }) => supportVersions?.some((each) => fits(each, facts)))
    .sort((a, b) => compareVersions(b.version, a.version));
  if (newest === undefined) {
    const { clusterVersion, clusterType = defaultType, category = defaultCategory } = facts;
    const cluster = `cluster ${clusterVersion} (${clusterType}, ${category})`;
    const offered = versions.map(describe).join("; ") || "the template has no versions";
    throw new RangeError(
      `no version of ${template.metadata?.name ?? "the template"} fits ${cluster}: ${offered}`,
    );
  }
  return newest;
}

const defaultType = "VirtualMachine";
const defaultCategory = "CCE";

function fits(
  { clusterType, clusterVersion, category }: SupportVersions,
  facts: ClusterFacts,
): boolean {
  const version = facts.clusterVersion.replace(/^v?/, "v");
  const categories = category ?? ["CCE", "Turbo"];
  return (
    clusterType === (facts.clusterType ?? defaultType) &&
    categories.includes(facts.category ?? defaultCategory) &&
    (clusterVersion ?? []).some((pattern) => matches(pattern, version))
  );
}

/** Whether a pattern such as `v1.(9|11).*` matches a version. `.*` at its end takes whole parts, so that `v1.1.*` is not v1.13. */
function matches(pattern: string, version: string): boolean {
  const [, head, open] = /^(.*?)(\.\*)?$/s.exec(pattern) ?? [];
  try {
    return new RegExp(`^(?:${head})${open ? "(?:[.-].*)?" : ""}$`).test(version);
  } catch {
    return pattern === version; // no regular expression after all
  }
}

function describe({ version, supportVersions }: Versions): string {
  const supported = (supportVersions ?? []).map(({ clusterType, clusterVersion, category }) =>
    [clusterVersion?.join(", "), clusterType, category?.join("/")].filter(Boolean).join(" "),
  );
  return `${version} for ${supported.join(" and ") || "clusters that it does not state"}`;
}
