import type { Versions } from "../engine/api-types.ts";
import type { InstanceRequest } from "../engine/instance-request.ts";
import { isObject, type JsonObject } from "../json.ts";
import type { RequestWarning } from "./warning.ts";

/** Warns of a flavor whose name a version does not offer. A flavor of one's own is called `custom-resources`. */
export function flavorWarning(
  { template, version, values: { flavor } }: InstanceRequest,
  { input }: Versions,
): RequestWarning[] {
  const name = isObject(flavor) ? flavor.name : undefined;
  if (name === undefined || name === "custom-resources") {
    return none;
  }
  const offered = offeredBy(input);
  if (offered.length === 0 || offered.includes(String(name))) {
    return none;
  }
  const got = JSON.stringify(String(name).slice(0, 60));
  const message = `must be a flavor of ${template} ${version}, got ${got}; known: ${offered.join(", ")}`;
  return [{ pointer: "/spec/values/flavor/name", message }];
}

/** Names by the input of a version, which never changes. */
const names = new WeakMap<JsonObject, readonly string[]>();

function offeredBy(input: JsonObject): readonly string[] {
  const known = names.get(input);
  if (known !== undefined) {
    return known;
  }
  const offered = Object.entries(isObject(input.parameters) ? input.parameters : {}).flatMap(
    ([key, flavor]) => (/^flavor\d*$/.test(key) && isObject(flavor) ? [String(flavor.name)] : []),
  );
  names.set(input, offered);
  return offered;
}

const none: RequestWarning[] = [];
