import type { Wanted } from "../engine/addons.ts";
import type { ChangeKind } from "../engine/lifecycle.ts";
import { isObject, type JsonObject } from "../engine/wire.ts";

/** What the marker in `metadata` says: install, upgrade, or nothing. */
export function markerOf(body: unknown): "install" | "upgrade" | undefined {
  const metadata = objectAt(body, "metadata");
  const annotations = objectAt(metadata, "annotations");
  const carries = (marker: string) =>
    Object.hasOwn(annotations, marker) || Object.hasOwn(metadata, marker);
  if (carries("addon.upgrade/type")) {
    return "upgrade";
  }
  return carries("addon.install/type") ? "install" : undefined;
}

/** What a valid body of `createAddonInstance` or `updateAddonInstance` asks for. */
export function wantedOf(body: unknown): Wanted {
  const spec = objectAt(body, "spec");
  const { alias } = objectAt(body, "metadata");
  return {
    clusterId: String(spec.clusterID),
    template: String(spec.addonTemplateName),
    version: String(spec.version),
    values: objectAt(spec, "values"),
    alias: typeof alias === "string" ? alias : undefined,
  };
}

/** The template that a body names, as far as it names one: the body need not be valid. */
export function templateIn(body: unknown): string | undefined {
  const { addonTemplateName } = objectAt(body, "spec");
  return typeof addonTemplateName === "string" ? addonTemplateName : undefined;
}

/** Which change an operation makes, if any. */
export function changeOf(operation: string, body: unknown): ChangeKind | undefined {
  switch (operation) {
    case "createAddonInstance":
      return markerOf(body) === "upgrade" ? "upgrade" : "install";
    case "updateAddonInstance":
      return "upgrade";
    case "rollbackAddonInstance":
      return "rollback";
    case "deleteAddonInstance":
      return "delete";
    default:
      return undefined;
  }
}

function objectAt(owner: unknown, name: string): JsonObject {
  const value = isObject(owner) && Object.hasOwn(owner, name) ? owner[name] : undefined;
  return isObject(value) ? value : {};
}
