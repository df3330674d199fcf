import type { Operation } from "../description/operation.ts";
import type { InstanceRequest } from "../engine/instance-request.ts";
import type { ChangeKind } from "../engine/record.ts";
import type { MockRequest } from "../http/parse.ts";
import { isObject, type JsonObject } from "../json.ts";

/** What a request to an operation asks for, read once. What an invalid request lacks is empty. */
export interface ApiRequest {
  readonly operation: string;
  /** The `{id}` of the path; empty for an operation without one. */
  readonly id: string;
  /** Cluster of the query or, for a rollback, of the body. */
  readonly clusterId: string | undefined;
  /** `addon_template_name` of the query. */
  readonly templateName: string | undefined;
  /** Body of a creation or an update. */
  readonly instance: InstanceRequest;
  /** Which change the operation makes, if any. */
  readonly change: ChangeKind | undefined;
  readonly accept: string;
}

/** Reads a request to an operation. The request need not be valid. */
export function readApiRequest(operation: Operation, request: MockRequest): ApiRequest {
  const { query, headers } = request;
  const body = isObject(request.json) ? request.json : {};
  const instance = readInstance(body);
  return {
    operation: operation.id,
    id: pathParameter(operation, request.path),
    clusterId: query.get("cluster_id") ?? textAt(body, "clusterID"),
    templateName: query.get("addon_template_name") ?? undefined,
    instance,
    change: changeOf(operation.id, instance),
    accept: headers.accept ?? "",
  };
}

function readInstance(body: JsonObject): InstanceRequest {
  const spec = objectAt(body, "spec");
  const metadata = objectAt(body, "metadata");
  const annotations = objectAt(metadata, "annotations");
  const has = (annotation: string) =>
    Object.hasOwn(annotations, annotation) || Object.hasOwn(metadata, annotation);
  return {
    clusterId: textAt(spec, "clusterID") ?? "",
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

function changeOf(operation: string, { change }: InstanceRequest): ChangeKind | undefined {
  switch (operation) {
    case "createAddonInstance":
      return change === "upgrade" ? "upgrade" : "install";
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

/** The decoded `{id}`; the path is known to decode. */
function pathParameter({ segments }: Operation, path: string): string {
  const index = segments.indexOf("{id}");
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
