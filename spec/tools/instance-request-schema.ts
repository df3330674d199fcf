import { readBundle, toJson, writeDist } from "./files.ts";
import { at, toKeys } from "./pointer.ts";

/** Makes a JSON Schema from the bundle's `InstanceRequest`, with which editors check and complete a request. */
export function writeInstanceRequestSchema(bundle: string, output: string, id: string): void {
  const description = readBundle(bundle);
  const $defs: Record<string, object> = {};

  /** Copies a schema of the description, and what it refers to, into `$defs`. */
  const define = (pointer: string): object => {
    const name = toKeys(pointer).at(-1) ?? pointer;
    const known = $defs[name];
    if (known !== undefined) {
      return known;
    }
    $defs[name] = {}; // taken before its properties are, so that a circle ends
    const copy = { title: name, ...(plain(at(description, pointer)) as object) };
    $defs[name] = copy;
    return copy;
  };

  /** Without the extensions of OpenAPI, which a strict validator rejects, and with references into `$defs`. */
  const plain = (value: unknown): unknown => {
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
  };

  const root = define("#/components/schemas/InstanceRequest");
  delete $defs.InstanceRequest;
  const schema = {
    // editors that stop at draft 7 read it too: no keyword here is newer, except the name of $defs, which is only pointed at
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: id,
    ...root,
    title: "Request to install or upgrade an add-on of Huawei Cloud CCE (unofficial)",
    $defs: Object.fromEntries(Object.entries($defs).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  writeDist(output, toJson(schema));
}
