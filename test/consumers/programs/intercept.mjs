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
server.close();
assert.ok(templates.length > 0);
