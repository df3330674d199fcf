// The mock as handlers of MSW, in Node: no port is opened.
import assert from "node:assert/strict";
import { createAddonClient } from "@cce-addons/client";
import { createAddonHandlers } from "@cce-addons/mock/msw";
import { setupServer } from "msw/node";

const mock = createAddonHandlers({ transitionMs: 0 });
const server = setupServer(...mock.handlers);
server.listen({ onUnhandledRequest: "error" });
const addons = createAddonClient({ region: "cn-north-4", token: "any" });
const templates = await addons.templates();
assert.ok(templates.length > 0);

// made-up bodies come from Prism, which handlers never load, installed or not
const response = await fetch("https://cce.cn-north-4.myhuaweicloud.com/api/v3/addontemplates", {
  headers: { "X-Auth-Token": "any", Prefer: "dynamic=true" },
});
assert.equal(response.status, 400);
assert.match((await response.json()).message, /server only/);
server.close();
