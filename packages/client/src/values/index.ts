/**
 * Choose a version of a template, build the values for it, plan an upgrade and check values. Pure functions, which send nothing.
 *
 * @example
 * import { pickVersion, valuesFor } from "@cce-addons/client/values";
 *
 * const [template] = await addons.templates({ addonTemplateName: "autoscaler" });
 * const version = pickVersion(template, { clusterVersion: "v1.28" });
 * const { values } = valuesFor(version, { addonTemplateName: "autoscaler", custom: { tenant_id: projectId } });
 * await addons.install({ clusterID, addonTemplateName: "autoscaler", version: version.version, values });
 *
 * @module
 */

export type { Lists, Setting } from "./carry.ts";
export { checkValues, type Finding } from "./check-values.ts";
export { formatPlan } from "./format-plan.ts";
export { type ClusterFacts, pickVersion } from "./pick-version.ts";
export { planUpgrade, type UpgradePlan } from "./plan-upgrade.ts";
export { type BuiltValues, type ValuesForOptions, valuesFor } from "./values-for.ts";
