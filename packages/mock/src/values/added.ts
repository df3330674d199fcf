import { isObject, type JsonObject } from "../json.ts";

/**
 * What the service was seen to add to `basic`: instances of gpu-beta 1.1.10 and of storage-driver 1.0.10 have fields that neither the
 * request nor the template had. That other versions of the two get them too is inferred.
 */
const added: Readonly<Record<string, (version: string) => JsonObject>> = {
  "gpu-beta": () => ({ platform: "linux-amd64", rbac_enabled: true }),
  "storage-driver": (version) => ({ addon_version: version, platform: "linux-amd64" }),
};

/** The values of an instance as the service shows them. */
export function withAdded({
  template,
  version,
  values,
}: {
  readonly template: string;
  readonly version: string;
  readonly values: JsonObject;
}): JsonObject {
  const { basic } = values;
  const fields = Object.hasOwn(added, template) ? added[template]?.(version) : undefined;
  return fields === undefined || !isObject(basic)
    ? values
    : { ...values, basic: { ...fields, ...basic } };
}
