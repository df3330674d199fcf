// instance-request-schema.mjs: makes dist/instance-request.schema.json, with which editors check and complete an InstanceRequest.
import { readFileSync, writeFileSync } from "node:fs";

const file = (name) => new URL(`../dist/${name}`, import.meta.url);
const { components } = JSON.parse(readFileSync(file("openapi.json"), "utf8"));
const $defs = {};
const root = define("InstanceRequest");
delete $defs.InstanceRequest;

const schema = {
  // editors that stop at draft 7 read it as well: no keyword here is newer, save for the name of $defs, which is only pointed at
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:cce-addons:instance-request",
  ...root,
  title: "Request to install or upgrade an add-on of Huawei Cloud CCE (unofficial)",
  $defs: Object.fromEntries(Object.entries($defs).sort(([a], [b]) => (a < b ? -1 : 1))),
};
writeFileSync(file("instance-request.schema.json"), `${JSON.stringify(schema, null, 2)}\n`);

/** Takes a schema of the description, and what it refers to, into `$defs`. */
function define(name) {
  if ($defs[name] === undefined) {
    $defs[name] = {}; // taken before its members are, so that a circle ends
    $defs[name] = { title: name, ...plain(components.schemas[name]) };
  }
  return $defs[name];
}

/** Without the extensions of OpenAPI, which a strict validator refuses, and with references into `$defs`. */
function plain(value) {
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  if (value.$ref !== undefined) {
    const name = value.$ref.replace("#/components/schemas/", "");
    define(name);
    return { $ref: `#/$defs/${name}` };
  }
  const members = Object.entries(value).filter(([key]) => !key.startsWith("x-"));
  return Object.fromEntries(members.map(([key, member]) => [key, plain(member)]));
}
