import type { Addons } from "../engine/addons.ts";
import type { AddonRecord, ClusterType } from "../engine/record.ts";
import { Rejection } from "../engine/rejection.ts";
import type { RawRequest } from "../http/parse.ts";
import type { JsonObject } from "../json.ts";
import { clusterTypeOf, readTemplates } from "./clusters.ts";

/** Body of `installAddon`. */
export interface Installation {
  readonly clusterId: string;
  readonly template: string;
  readonly version?: string;
  readonly values?: JsonObject;
}

/** Body of `upgradeAddon`. */
export interface Upgrade {
  readonly version: string;
  readonly values?: JsonObject;
}

/** The request with which a client installs an add-on. */
export function installation(addons: Addons, body: Installation): RawRequest {
  const { clusterId, template, values = {} } = body;
  const known = readTemplates(addons, clusterId).find(({ name }) => name === template);
  const version = body.version ?? known?.versions[0];
  const spec = { clusterID: clusterId, version, addonTemplateName: template, values };
  const content = { ...kind, metadata: annotated("install"), spec };
  return requestOf("POST", pathOf(clusterTypeOf(addons, clusterId)), content);
}

/** The request with which a client upgrades an add-on. @throws Rejection when there is no such add-on. */
export function upgrade(addons: Addons, uid: string, body: Upgrade): RawRequest {
  const record = recordOf(addons, uid);
  // `basic` has addresses and tags of images, which belong to a version
  const { basic: _, ...kept } = record.values;
  const { version, values = kept } = body;
  const { clusterId: clusterID, template: addonTemplateName } = record;
  const spec = { clusterID, version, addonTemplateName, values };
  const content = { ...kind, metadata: annotated("upgrade"), spec };
  return requestOf("PUT", instancePath(record), content);
}

/** The request with which a client rolls an add-on back. @throws Rejection when there is no such add-on. */
export function rollback(addons: Addons, uid: string): RawRequest {
  const record = recordOf(addons, uid);
  const content = { clusterID: record.clusterId };
  return requestOf("POST", `${instancePath(record)}/operation/rollback`, content);
}

/** The request with which a client deletes an add-on. @throws Rejection when there is no such add-on. */
export function deletion(addons: Addons, uid: string): RawRequest {
  const record = recordOf(addons, uid);
  const query = new URLSearchParams({ cluster_id: record.clusterId });
  return requestOf("DELETE", `${instancePath(record)}?${query}`);
}

const kind = { kind: "Addon", apiVersion: "v3" };
const annotated = (change: "install" | "upgrade") => ({
  annotations: { [`addon.${change}/type`]: change },
});
const pathOf = (type: ClusterType) => `/${type === "autopilot" ? "autopilot" : "api"}/v3/addons`;
const instancePath = ({ uid, clusterType }: AddonRecord) =>
  `${pathOf(clusterType ?? "standard")}/${encodeURIComponent(uid)}`;

function recordOf(addons: Addons, uid: string): AddonRecord {
  const record = addons.records().find((each) => each.uid === uid);
  if (record === undefined) {
    throw new Rejection("notFound", "Resource not found: no such add-on instance");
  }
  return record;
}

function requestOf(method: string, target: string, content?: object): RawRequest {
  // any token is accepted, and none is kept
  const headers = { "x-auth-token": "any", "user-agent": "cce-addons-mock" };
  return content === undefined
    ? { method, target, headers, body: undefined }
    : {
        method,
        target,
        headers: { ...headers, "content-type": "application/json" },
        body: new TextEncoder().encode(JSON.stringify(content)),
      };
}
