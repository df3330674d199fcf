import type { Catalogue } from "./catalogue.ts";
import type { Clock } from "./clock.ts";
import type { Identifiers } from "./identifiers.ts";
import { begin } from "./lifecycle.ts";
import type { Seed } from "./seed.ts";
import type { AddonRecord } from "./store.ts";
import { completeValues } from "./values.ts";
import type { JsonObject } from "./wire.ts";

/** An hour before the start: what the seed has installed was there before. */
const installedBefore = 3_600_000;

/** What the clusters of a seed have installed, as records. */
export function installedBySeed(
  seed: Seed,
  catalogue: Catalogue,
  clock: Clock,
  identifiers: Identifiers,
): AddonRecord[] {
  const at = Math.max(0, clock.now() - installedBefore);
  const complete = (template: string, version: string, values: JsonObject = {}) =>
    completeValues(values, catalogue.describe(template, version).version.input);
  return seed.clusters.flatMap(({ id: clusterId, addons }) =>
    addons.map(({ template, version, values, status, reason, previousVersion }) => ({
      uid: identifiers.instanceId(),
      clusterId,
      template,
      alias: null,
      version,
      values: complete(template, version, values),
      previous:
        previousVersion === undefined
          ? null
          : { version: previousVersion, values: complete(template, previousVersion) },
      createdAt: at,
      updatedAt: at,
      change: begin("install", at, 0, {
        ...(status !== undefined && { status }),
        ...(reason !== undefined && { reason }),
      }),
    })),
  );
}
