// Every export that the packages document is there, for `import`.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as client from "@cce-addons/client";
import * as node from "@cce-addons/client/node";
import * as operations from "@cce-addons/client/operations";
import * as signer from "@cce-addons/client/signer";
import * as conformance from "@cce-addons/conformance";
import * as mock from "@cce-addons/mock";
import * as cli from "@cce-addons/mock/cli";
import spec from "@cce-addons/spec/openapi.json" with { type: "json" };
import old from "@cce-addons/spec/openapi-3.0.json" with { type: "json" };
import * as types from "@cce-addons/types";

assert.equal(spec.openapi, "3.1.0");
assert.match(old.openapi, /^3\.0\./);
assert.ok(spec.paths["/api/v3/addons"].post);

const functions = {
  client: [
    client,
    [
      "createAddonClient",
      "akskAuth",
      "tokenAuth",
      "passwordAuth",
      "fromEnv",
      "createFetch",
      "isAddonError",
    ],
  ],
  errors: [
    client,
    [
      "Api",
      "Authentication",
      "BadRequest",
      "Conflict",
      "Decode",
      "Network",
      "NotFound",
      "Permission",
      "RateLimit",
      "Server",
      "State",
      "Timeout",
      "",
    ].map((name) => `Addon${name}Error`),
  ],
  operations: [
    operations,
    [
      "connect",
      "createRawClient",
      "create",
      "get",
      "install",
      "list",
      "remove",
      "rollback",
      "templates",
      "upgrade",
      "ensure",
      "updateValues",
      "waitUntil",
      "waitUntilDeleted",
      "waitUntilRunning",
    ],
  ],
  signer: [signer, ["signRequest"]],
  node: [node, ["nodeTransport"]],
  mock: [mock, ["startMock"]],
  conformance: [conformance, ["checkEndpoint", "createReport", "startProxy", "takeSnapshot"]],
  cli: [cli, ["main"]],
};
for (const [where, [module, names]] of Object.entries(functions)) {
  for (const name of names) {
    assert.equal(typeof module[name], "function", `${name} of ${where}`);
  }
}
assert.ok(types.knownAddonStatusValues.includes("running"));

// what the packages list under "exports" resolves, whether it is code or not; a star is replaced by an existing name
const stars = {
  "./examples/*": "./examples/requests/install",
  "./examples/*.yaml": "./examples/requests/install.yaml",
  "./overlays/*": "./overlays/zh-CN.yaml",
  "./values/*": "./values/coredns.json",
  "./workflows/*": "./workflows/lifecycle.arazzo.yaml",
};
const require = createRequire(import.meta.url);
for (const name of ["spec", "types", "client", "mock", "conformance"]) {
  const { exports } = require(`@cce-addons/${name}/package.json`);
  for (const key of Object.keys(exports)) {
    const path = key.includes("*") ? stars[key] : key;
    assert.ok(path, `no example of ${key}`);
    const file = new URL(import.meta.resolve(`@cce-addons/${name}${path.slice(1)}`));
    assert.ok(readFileSync(file).length > 0, `${name} ${path}`);
  }
}
const example = import.meta.resolve("@cce-addons/spec/examples/requests/install");
assert.match(readFileSync(new URL(example), "utf8"), /addon\.install\/type/);
