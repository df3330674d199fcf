// instance-request-schema.ts: makes dist/instance-request.schema.json, with which editors check and complete an InstanceRequest.
import { readBundle, toJson, writeDist } from "./files.ts";
import { at, toKeys } from "./pointer.ts";

const bundle = readBundle("openapi.json");
const $defs: Record<string, object> = {};
const root = define("#/components/schemas/InstanceRequest");
delete $defs.InstanceRequest;

const schema = {
  // editors that stop at draft 7 read it too: no keyword here is newer, except the name of $defs, which is only pointed at
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:cce-addons:instance-request",
  ...root,
  title: "Request to install or upgrade an add-on of Huawei Cloud CCE (unofficial)",
  $defs: Object.fromEntries(Object.entries($defs).sort(([a], [b]) => (a < b ? -1 : 1))),
};
writeDist("instance-request.schema.json", toJson(schema));

/** Copies a schema of the description, and what it refers to, into `$defs`. */
function define(pointer: string): object {
  const name = toKeys(pointer).at(-1) ?? pointer;
  const known = $defs[name];
  if (known !== undefined) {
    return known;
  }
  $defs[name] = {}; // taken before its properties are, so that a circle ends
  const copy = { title: name, ...(plain(at(bundle, pointer)) as object) };
  $defs[name] = copy;
  return copy;
}

/** Without the extensions of OpenAPI, which a strict validator rejects, and with references into `$defs`. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  if ("$ref" in value && typeof value.$ref === "string") {
    define(value.$ref);
    return { $ref: `#/$defs/${toKeys(value.$ref).at(-1)}` };
  }
  const kept = Object.entries(value).filter(([key]) => !key.startsWith("x-"));
  return Object.fromEntries(kept.map(([key, child]) => [key, plain(child)]));
}
