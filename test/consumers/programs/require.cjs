// The packages that serve CommonJS, by `require`.
const assert = require("node:assert/strict");
const { createAddonClient, AddonNotFoundError } = require("@cce-addons/client");
const { connect } = require("@cce-addons/client/operations");
const { signRequest } = require("@cce-addons/client/signer");
const { nodeTransport } = require("@cce-addons/client/node");
const { knownAddonStatusValues } = require("@cce-addons/types");
const spec = require("@cce-addons/spec/openapi.json");
const old = require("@cce-addons/spec/openapi-3.0.json");
const chinese = require("@cce-addons/spec/openapi.zh-CN.json");

for (const each of [createAddonClient, AddonNotFoundError, connect, signRequest, nodeTransport]) {
  assert.equal(typeof each, "function");
}
assert.ok(knownAddonStatusValues.includes("running"));
assert.equal(spec.openapi, "3.1.0");
assert.match(old.openapi, /^3\.0\./);
assert.match(chinese.info.title, /插件/);
for (const path of [
  "corrections.yaml",
  "examples/requests/install",
  "workflows/lifecycle.arazzo.yaml",
]) {
  assert.ok(require.resolve(`@cce-addons/spec/${path}`).endsWith(".yaml"));
}
assert.equal(typeof createAddonClient({ region: "cn-north-4", token: "any" }).install, "function");
