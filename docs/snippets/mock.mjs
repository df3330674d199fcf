import { createAddonClient } from "@cce-addons/client";
import { startMock } from "@cce-addons/mock";

const mock = await startMock({ transitionMs: 0, scenarios: ["metrics-server=installFailed"] });
const addons = createAddonClient({ baseUrl: mock.url, token: "any" });

const { metadata } = await addons.install({
  clusterID: "4f1c2e9a-6b7d-11f0-9c3e-0255ac100b04",
  addonTemplateName: "metrics-server",
  version: "1.3.60",
  values: {},
});
const now = await addons.get({ id: metadata?.uid ?? "" });
console.log(now.status.status);
await mock.close();
