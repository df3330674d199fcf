import type { Operation } from "../description/operation.ts";
import type { InstanceRequest } from "../engine/instance-request.ts";
import type { CheckRequest } from "../engine/prechecks.ts";
import type { CallKind, ClusterType } from "../engine/record.ts";
import type { MockRequest } from "../http/parse.ts";
import { isObject, type JsonObject } from "../json.ts";

/** What a request to an operation asks for, read once. What an invalid request lacks is empty. */
export interface ApiRequest {
  readonly operation: string;
  /** The `{id}` of the path; empty for an operation without one. */
  readonly id: string;
  /** Cluster of the path, of the query or, for a rollback, of the body. */
  readonly clusterId: string | undefined;
  /** Kind of the clusters that the path is for. */
  readonly clusterType: ClusterType;
  /** `addon_template_name` of the query. */
  readonly templateName: string | undefined;
  /** A parameter of the query. */
  query(name: string): string | undefined;
  /** The entries of a precheck. */
  readonly checks: readonly CheckRequest[];
  /** `spec` of the body. */
  readonly bodySpec: JsonObject;
  /** `spec.clusterID` of the body. */
  readonly bodyClusterId: string | undefined;
  /** Body of a creation or an update. */
  readonly instance: InstanceRequest;
  /** Which change the operation makes, if any. */
  readonly change: CallKind | undefined;
  readonly accept: string;
}

/** Reads a request to an operation. The request need not be valid. */
export function readApiRequest(operation: Operation, request: MockRequest): ApiRequest {
  const { query, headers } = request;
  const body = isObject(request.json) ? request.json : {};
  const clusterType = operation.segments[1] === "autopilot" ? "autopilot" : "standard";
  const instance = readInstance(body, clusterType);
  const inPath = pathParameter(operation, request.path, "{cluster_id}");
  return {
    operation: operation.id,
    id: pathParameter(operation, request.path, "{id}"),
    clusterId: inPath || (query.get("cluster_id") ?? textAt(body, "clusterID")),
    clusterType,
    templateName: query.get("addon_template_name") ?? undefined,
    query: (name) => query.get(name) ?? undefined,
    checks: readChecks(body),
    bodySpec: objectAt(body, "spec"),
    bodyClusterId: textAt(objectAt(body, "spec"), "clusterID"),
    instance,
    change: changeOf(operation.id, instance),
    accept: headers.accept ?? "",
  };
}

function readInstance(body: JsonObject, clusterType: ClusterType): InstanceRequest {
  const spec = objectAt(body, "spec");
  const metadata = objectAt(body, "metadata");
  const annotations = objectAt(metadata, "annotations");
  const has = (annotation: string) =>
    Object.hasOwn(annotations, annotation) || Object.hasOwn(metadata, annotation);
  return {
    clusterId: textAt(spec, "clusterID") ?? "",
    clusterType,
    template: textAt(spec, "addonTemplateName") ?? "",
    version: textAt(spec, "version") ?? "",
    values: objectAt(spec, "values"),
    alias: textAt(metadata, "alias"),
    change: has("addon.upgrade/type")
      ? "upgrade"
      : has("addon.install/type")
        ? "install"
        : undefined,
  };
}

function readChecks(body: JsonObject): CheckRequest[] {
  const { addonList } = objectAt(body, "spec");
  return (Array.isArray(addonList) ? addonList : []).filter(isObject).map((entry) => ({
    type: textAt(entry, "type") ?? "",
    template: textAt(entry, "addonTemplateName") ?? "",
    uid: textAt(entry, "addonInstanceID") ?? "",
    targetVersion: textAt(entry, "targetVersion"),
  }));
}

function changeOf(operation: string, { change }: InstanceRequest): CallKind | undefined {
  switch (operation) {
    case "createAddonInstance":
    case "createAutopilotAddonInstance":
      return change === "upgrade" ? "upgrade" : "install";
    case "updateAddonInstance":
    case "updateAutopilotAddonInstance":
      return "upgrade";
    case "rollbackAddonInstance":
    case "rollbackAutopilotAddonInstance":
      return "rollback";
    case "deleteAddonInstance":
    case "deleteAutopilotAddonInstance":
      return "delete";
    case "batchCreateAddonPrecheck":
      return "precheck";
    default:
      return undefined;
  }
}

/** A decoded parameter of the path, which is known to decode; empty for an operation without it. */
function pathParameter({ segments }: Operation, path: string, name: string): string {
  const index = segments.indexOf(name);
  return index === -1 ? "" : decodeURIComponent(path.split("/")[index] ?? "");
}

function objectAt(owner: JsonObject, name: string): JsonObject {
  const value = Object.hasOwn(owner, name) ? owner[name] : undefined;
  return isObject(value) ? value : none;
}

const none: JsonObject = {};

function textAt(owner: JsonObject, name: string): string | undefined {
  const value = Object.hasOwn(owner, name) ? owner[name] : undefined;
  return typeof value === "string" ? value : undefined;
}
