// What the official Node SDK lacks of the description, by its client and the declarations of its models.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join } from "node:path";
import description from "@cce-addons/spec/openapi.deployed.json" with { type: "json" };
import sdk from "@huaweicloud/huaweicloud-sdk-cce";

const { shapes: _, ...recorded } = JSON.parse(readFileSync("official-node-sdk.json", "utf8"));
const { name } = recorded;
const home = join("node_modules", name);
const manifest = (folder) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

/** Names of the SDK's models where they differ from the schemas. */
const modelOf = { AddonMetadata: "Metadata", TemplateSpec: "Templatespec" };

/** Reads the declaration of a model. @returns what matches, or `undefined` where the SDK has no such model. */
function declared(schema, pattern) {
  const file = join(home, "v3/model", `${modelOf[schema] ?? schema}.d.ts`);
  return existsSync(file)
    ? [...readFileSync(file, "utf8").matchAll(pattern)].map(([, found]) => found)
    : undefined;
}

const operations = Object.values(description.paths)
  .flatMap((path) => Object.values(path))
  .flatMap(({ operationId }) => operationId ?? []);
const lacks = (wanted, there) => wanted.filter((each) => !there.includes(each)).sort();

const { schemas } = description.components;
const fields = Object.entries(schemas).flatMap(([schema, { properties = {} }]) => {
  const there = declared(schema, /^ {4}(?:private )?'?([\w]+)'?\??: /gm);
  const missing = there === undefined ? [] : lacks(Object.keys(properties), there);
  return missing.map((field) => `${schema}.${field}`);
});

/** Packages that the SDK's core loads without declaring them; without them it does not start. */
const core = dirname(import.meta.resolve("@huaweicloud/huaweicloud-sdk-core")).slice(
  "file://".length,
);
const loaded = readFileSync(join(core, "http/DefaultUserAgent.js"), "utf8").matchAll(
  /require\("(\w+)"\)/g,
);
const undeclared = [...loaded]
  .map(([, each]) => each)
  .filter((each) => !isBuiltin(each) && !(each in manifest(core).dependencies));

assert.deepEqual(
  {
    name,
    version: manifest(home).version,
    undeclared,
    operations: lacks(operations, Object.getOwnPropertyNames(sdk.CceClient.prototype)),
    fields: fields.sort(),
    states: lacks(
      schemas.AddonStatus["x-extensible-enum"],
      declared("AddonInstanceStatus", /^ {4}[A-Z]+ = "(\w+)"/gm),
    ),
    required: lacks(
      declared("InstanceRequestSpec", /^ {4}(\w+): /gm),
      schemas.InstanceInstallSpec.required,
    ),
  },
  recorded,
);
