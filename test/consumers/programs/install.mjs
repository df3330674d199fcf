// Installs an add-on with the client, on the mock that its command has started.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createAddonClient } from "@cce-addons/client";

const mock = spawn(
  process.execPath,
  ["node_modules/.bin/cce-addons-mock", "--port", "0", "--transition-ms", "100"],
  { stdio: ["ignore", "pipe", "inherit"] },
);
try {
  const baseUrl = await new Promise((resolve, reject) => {
    let printed = "";
    mock.stdout.on("data", (chunk) => {
      printed += chunk;
      const [url] = printed.match(/http:\/\/127\.0\.0\.1:\d+/) ?? [];
      if (url !== undefined) {
        resolve(url);
      }
    });
    mock.on("close", (code) => reject(new Error(`the mock ended with ${code}: ${printed}`)));
  });
  const addons = createAddonClient({ baseUrl, token: "any" });
  const clusterID = "6f1c2e9a-6b7d-11f0-9c3e-0255ac100b04";
  const installed = await addons.install({
    clusterID,
    addonTemplateName: "npd",
    version: "1.19.16",
    values: { basic: {}, custom: {} },
  });
  const running = await addons.waitUntilRunning(installed, { intervalMs: 50 });
  assert.equal(running.status.status, "running");
} finally {
  mock.kill();
}
