// A signed call over the transport for Node, to a port where nobody listens, with the client loaded as either kind of module.
const assert = require("node:assert/strict");

exports.failsClearly = async (client, { nodeTransport }, { signRequest }) => {
  const { AddonApiError, akskAuth, createAddonClient, isAddonError } = client;
  const keys = { ak: "AKE", sk: "SKE" };
  const addons = createAddonClient({
    baseUrl: "http://127.0.0.1:1",
    auth: akskAuth(keys),
    fetch: nodeTransport(),
    retry: { limit: 0 },
  });
  const error = await addons.templates().catch((thrown) => thrown);
  assert.ok(isAddonError(error) && !(error instanceof AddonApiError), String(error));
  assert.equal(error.name, "AddonNetworkError");
  const { Authorization } = await signRequest({ url: "http://127.0.0.1:1" }, keys);
  assert.match(Authorization, /^SDK-HMAC-SHA256 /);
};
