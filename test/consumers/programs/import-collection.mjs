// The Postman collection as Bruno imports it: its addresses, variables and credentials survive.
import assert from "node:assert/strict";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { postmanToBruno } = require("@usebruno/converters");
const original = require("@cce-addons/spec/cce-addons.postman_collection.json");

const { collection } = await postmanToBruno(original);
const requests = collection.items.map(({ request }) => request);
assert.equal(requests.length, original.item.length);
for (const { url, auth } of requests) {
  assert.match(url, /^\{\{baseUrl\}\}\/(?:api|autopilot)\/v3\//);
  assert.equal(auth.mode, "inherit");
}
assert.deepEqual(
  collection.root.request.vars.req.map(({ name }) => name),
  original.variable.map(({ key }) => key),
);
assert.equal(collection.root.request.auth.apikey.key, "X-Auth-Token");
