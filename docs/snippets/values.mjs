import { createAddonClient } from "@cce-addons/client";
import {
  checkValues,
  formatPlan,
  pickVersion,
  planUpgrade,
  valuesFor,
} from "@cce-addons/client/values";

const baseUrl = process.env.ADDONS_URL ?? "http://127.0.0.1:4010";
const addons = createAddonClient({ baseUrl, token: "any" });
const clusterID = "b2d4f6a8-6b7d-11f0-9c3e-0255ac100b04";
const addonTemplateName = "coredns";

// 1. The newest version that fits the cluster.
const [template] = await addons.templates({ addonTemplateName });
const version = pickVersion(template, { clusterVersion: "v1.27" });

// 2. Complete values: the template's, with one setting changed.
const custom = { multiAZEnabled: true };
const { values, holes } = valuesFor(version, { addonTemplateName, custom });
console.log(version.version, `empty fields: ${holes.length}`);

// 3. What is wrong with values, here with a misspelled name.
const misspelled = { custom: { multiAZEnable: true } };
for (const { pointer, hint } of await checkValues(addonTemplateName, misspelled)) {
  console.log(pointer, hint);
}

// 4. Install, then upgrade with the cluster, without losing the setting.
const installed = await addons.install({
  clusterID,
  addonTemplateName,
  version: version.version,
  values,
});
const running = await addons.waitUntilRunning(installed);
const plan = planUpgrade(running, pickVersion(template, { clusterVersion: "v1.28" }));
console.log(formatPlan(plan));
await addons.upgrade(running, { version: plan.to, values: plan.values });
