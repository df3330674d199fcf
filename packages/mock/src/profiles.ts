import type { ErrorShape } from "./http/errors.ts";

/** What a profile sets. Each is an option of its own, which takes precedence. */
export interface ProfileOptions {
  readonly createStatus: 200 | 201;
  readonly errorShape: ErrorShape;
}

/** Name of a profile. */
export type Profile = "reference" | "deployed";

/**
 * Named sets of options. `reference` behaves as Huawei Cloud's API reference prints it; `deployed` as clients meet the service, by
 * the description of the deployed API, in which an installation may leave the version out.
 */
export const profiles: Readonly<Record<Profile, ProfileOptions>> = {
  reference: { createStatus: 200, errorShape: "page" },
  deployed: { createStatus: 201, errorShape: "deployed" },
};

/** Names of the profiles. */
export const profileNames: readonly Profile[] = Object.keys(profiles) as Profile[];
