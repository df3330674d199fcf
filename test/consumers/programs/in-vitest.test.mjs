// The mock in a file of Vitest tests.
import { createAddonClient } from "@cce-addons/client";
import { useMock } from "@cce-addons/mock/vitest";
import { expect, test } from "vitest";

const mock = useMock({ transitionMs: 1000, frozenClock: true });

test("an add-on is installed, and runs when the clock has moved", async () => {
  const addons = createAddonClient({ baseUrl: mock.url, token: "any" });
  const installed = await addons.install({
    clusterID: "4f1c2e9a-6b7d-11f0-9c3e-0255ac100b04",
    addonTemplateName: "metrics-server",
    version: "1.3.60",
    values: {},
  });
  expect(installed.status.status).toBe("installing");
  mock.clock.advance(1000);
  expect((await addons.get({ id: installed.metadata.uid })).status.status).toBe("running");
});
