import { createAddonClient } from "@cce-addons/client";

const baseUrl = process.env.ADDONS_URL ?? "http://127.0.0.1:4010";
const addons = createAddonClient({ baseUrl, token: "any" });

const clusterID = "4f1c2e9a-6b7d-11f0-9c3e-0255ac100b04";
const installed = await addons.install({
  clusterID,
  addonTemplateName: "metrics-server",
  version: "1.3.60",
  values: { basic: {}, custom: {} },
});
const running = await addons.waitUntilRunning(installed);
console.log(running.metadata?.name, running.status.status);

await addons.delete(running);
await addons.waitUntilDeleted(running);
console.log("gone");
