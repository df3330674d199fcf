import { withAdded } from "../values/added.ts";
import type { AddonInstance, Versions } from "./api-types.ts";
import type { Catalogue } from "./catalogue.ts";
import { timestamp } from "./clock.ts";
import { noteConstant } from "./constants.ts";
import { isRollbackable, stateAt } from "./lifecycle.ts";
import type { AddonRecord } from "./record.ts";
import type { ClusterFacts } from "./supports.ts";

/** An installed add-on as the API returns it at an instant. */
export function serialize(
  record: AddonRecord,
  now: number,
  catalogue: Catalogue,
  cluster: ClusterFacts,
): AddonInstance {
  const { template, version } = catalogue.describe(record.template, record.version);
  const { status, reason, message } = stateAt(record.change, now);
  const { type, logoURL, labels, description } = template.spec;
  const alias = record.alias ?? template.metadata.alias;
  return {
    kind: "Addon",
    apiVersion: "v3",
    metadata: {
      uid: record.uid,
      name: record.template,
      ...(alias !== undefined && { alias }),
      creationTimestamp: timestamp(record.createdAt),
      updateTimestamp: timestamp(updatedAt(record, now)),
    },
    spec: {
      clusterID: record.clusterId,
      version: record.version,
      addonTemplateName: record.template,
      addonTemplateType: type,
      addonTemplateLogo: logoURL,
      addonTemplateLabels: labels,
      description,
      values: withAdded(record),
    },
    status: {
      status,
      Reason: reason,
      message,
      targetVersions: catalogue.newerThan(record.template, record.version, cluster),
      // Recorded instances carry no supportVersions, only templates do.
      currentVersion: asInstalled(version),
      isRollbackable: isRollbackable(record, now),
      ...(record.previous !== null && { previousVersion: record.previous.version }),
    },
  };
}

/** Versions as instances show them, by the version of the catalogue. */
const installed = new WeakMap<Versions, Versions>();

function asInstalled(version: Versions): Versions {
  const known = installed.get(version);
  if (known !== undefined) {
    return known;
  }
  const shown = noteConstant({ ...version, supportVersions: null });
  installed.set(version, shown);
  return shown;
}

/** The end of a change counts as an update. */
function updatedAt({ updatedAt, change: { dueAt } }: AddonRecord, now: number): number {
  return dueAt !== null && now >= dueAt ? Math.max(updatedAt, dueAt) : updatedAt;
}
