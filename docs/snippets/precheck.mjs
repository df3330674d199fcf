import { createAddonClient } from "@cce-addons/client";

const baseUrl = process.env.ADDONS_URL ?? "http://127.0.0.1:4010";
const addons = createAddonClient({ baseUrl, token: "any" });

const cluster = {
  projectID: "0123456789abcdef0123456789abcdef",
  clusterID: "4f1c2e9a-6b7d-11f0-9c3e-0255ac100b04",
};
const [coredns] = await addons.list(cluster);
const tasks = await addons.precheck({
  ...cluster,
  addons: [{ id: coredns.metadata.uid, addonTemplateName: "coredns", targetVersion: "1.30.6" }],
});
const [checked] = await addons.waitUntilChecked({ ...cluster, tasks });
console.log(checked.status.status);
for (const { riskName, level, status } of checked.status.riskList ?? []) {
  console.log(riskName, level, status);
}
