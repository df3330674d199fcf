import { createAddonClient } from "@cce-addons/client";

const baseUrl = process.env.ADDONS_URL ?? "http://127.0.0.1:4010";
const addons = createAddonClient({ baseUrl, token: "any", clusterType: "autopilot" });

const installed = await addons.install({
  clusterID: "6e2a4c8d-6b7d-11f0-9c3e-0255ac100b04",
  addonTemplateName: "coredns",
  version: "1.30.6",
  values: {},
});
const running = await addons.waitUntilRunning(installed);
console.log(running.metadata?.name, running.status.status);
