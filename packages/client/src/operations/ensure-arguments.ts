import type { AddonInstance } from "@cce-addons/types";
import type { ValueDifference } from "../values/differences.ts";
import type { ClusterFacts } from "../values/pick-version.ts";
import type { AddonValues, InstallArguments } from "./install.ts";

/** What add-on to ensure, and what to do when it is installed otherwise. */
export interface EnsureArguments<N extends string = string, V extends AddonValues = AddonValues>
  extends InstallArguments<N, V>,
    Partial<ClusterFacts> {
  /**
   * Version of the template. `newest` stands for the newest that fits the cluster, which needs `clusterVersion`. Left out, the
   * service takes the newest that suits the cluster for an installation (D-019), and an installed add-on keeps its version.
   */
  readonly version?: string | undefined;
  /**
   * What to do when it runs in this version with other values than `values` sets: `ignore`, the default, leaves them and lists what
   * differs; `update` changes them and keeps all others; `error` throws. Fields that `values` does not set are no difference.
   */
  readonly onDifferentValues?: "ignore" | "update" | "error" | undefined;
  /** `upgrade` upgrades another version to this one; `error`, the default, leaves it unchanged and throws. */
  readonly onOtherVersion?: "upgrade" | "error" | undefined;
  /** Whether a newer version may be replaced by this one, with `onOtherVersion: "upgrade"`. Default `false`. */
  readonly allowDowngrade?: boolean | undefined;
  /** What to do about `installFailed` or `deleteFailed`: delete and install, the default, or throw. */
  readonly onInstallFailed?: "reinstall" | "error" | undefined;
  /** What to do about `upgradeFailed` or `rollbackFailed`: upgrade to the version again, the default, or throw. */
  readonly onUpgradeFailed?: "upgrade" | "error" | undefined;
}

/** What `ensure` did. */
export interface EnsureResult {
  /** The add-on, running. */
  readonly instance: AddonInstance;
  /** `none`: it was installed, or being installed, already. */
  readonly action: "none" | "installed" | "reinstalled" | "upgraded" | "updated";
  /** Where the add-on that it found had other values than `values` sets. */
  readonly differences: readonly ValueDifference[];
}
