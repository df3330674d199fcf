// By `require`.
const { failsClearly } = require("./fails-clearly.cjs");

failsClearly(
  require("@cce-addons/client"),
  require("@cce-addons/client/node"),
  require("@cce-addons/client/signer"),
);
