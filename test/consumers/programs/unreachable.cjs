// The same by `require`.
const assert = require("node:assert/strict");
const { AddonApiError, akskAuth, createAddonClient, isAddonError } = require("@cce-addons/client");
const { nodeTransport } = require("@cce-addons/client/node");
const { signRequest } = require("@cce-addons/client/signer");

const keys = { ak: "AKE", sk: "SKE" };
const client = createAddonClient({
  baseUrl: "http://127.0.0.1:1",
  auth: akskAuth(keys),
  fetch: nodeTransport(),
  maxRetries: 0,
});
client
  .templates()
  .catch((thrown) => thrown)
  .then(async (error) => {
    assert.ok(isAddonError(error) && !(error instanceof AddonApiError), String(error));
    assert.equal(error.name, "AddonNetworkError");
    const { Authorization } = await signRequest({ url: "http://127.0.0.1:1" }, keys);
    assert.match(Authorization, /^SDK-HMAC-SHA256 /);
  });
