import type { OperationId } from "../embedded.gen.ts";
import type { Addons } from "../engine/addons.ts";
import type { InstanceRef } from "../engine/instance-request.ts";
import type { Outcome } from "../engine/lifecycle.ts";
import type { Prechecks } from "../engine/prechecks.ts";
import { Rejection } from "../engine/rejection.ts";
import { json, type MockResponse } from "../http/response.ts";
import type { ApiRequest } from "./request.ts";
import { written } from "./written.ts";

/** What an operation works with. The request is valid. */
export interface OperationInput {
  readonly addons: Addons;
  readonly prechecks: Prechecks;
  readonly request: ApiRequest;
  readonly outcome: Outcome | undefined;
  /** Whether a precheck finds a risk that cannot be skipped. */
  readonly riskFound?: boolean | undefined;
  /** Status of the response to a creation. */
  readonly createStatus: 200 | 201;
  /** What a deletion returns; `Accept` decides when it is `undefined`. */
  readonly deleteAnswer: "instance" | "text" | undefined;
  /** Whether an update without its annotation is rejected with the recorded text instead of an explanation. */
  readonly recordedTexts: boolean;
}

/** What each operation of the description does. An operation that the description gains is missed here by the compiler. */
export const operations: Readonly<Record<OperationId, (input: OperationInput) => MockResponse>> = {
  createAddonInstance: create,
  updateAddonInstance: update,
  rollbackAddonInstance: rollback,
  deleteAddonInstance: remove,
  showAddonInstance: show,
  listAddonInstances: listInstances,
  listAddonTemplates: listTemplates,
  createAutopilotAddonInstance: create,
  updateAutopilotAddonInstance: update,
  rollbackAutopilotAddonInstance: rollback,
  // every source shows the word for Autopilot (D-031); Accept decides where it names JSON
  deleteAutopilotAddonInstance: (input) =>
    remove({
      ...input,
      deleteAnswer:
        input.deleteAnswer ??
        (input.request.accept.includes("application/json") ? undefined : "text"),
    }),
  showAutopilotAddonInstance: show,
  listAutopilotAddonInstances: listInstances,
  listAutopilotAddonTemplates: listTemplates,
  batchCreateAddonPrecheck({ prechecks, request, riskFound = false }) {
    const { clusterId = "", bodyClusterId, checks } = request;
    if (bodyClusterId !== clusterId) {
      const text = `/spec/clusterID must be the cluster of the path, ${clusterId}`;
      throw new Rejection("invalid", `Invalid request: ${text}`);
    }
    if (checks.length === 0) {
      throw new Rejection("invalid", "Invalid request: /spec/addonList must not be empty");
    }
    const items = prechecks.create(clusterId, checks, riskFound);
    return json(201, { ...checkKind, spec: request.bodySpec, status: { items } });
  },
  listAddonPrecheckTasks({ prechecks, request: { clusterId = "", query } }) {
    const [type, taskId, uid] = [query("type"), query("task_id"), query("addon_instance_id")];
    const items = prechecks.list(clusterId, { type, taskId, uid });
    return json(200, { ...checkKind, pageInfo: { currentCount: items.length }, items });
  },
};

const checkKind = { kind: "AddonCheck", apiVersion: "v3" };

function create({ addons, request: { instance }, outcome, createStatus }: OperationInput) {
  const created =
    instance.change === "upgrade"
      ? addons.upgradeInCluster(instance, outcome)
      : addons.install(instance, outcome);
  return written(createStatus, created);
}

/** What the service returned to an update without its annotation: opentelekomcloud/terraform-provider-opentelekomcloud#1002. */
export const updateTypeNotSupported = "Update addon error: not surpport type";

function update({ addons, request: { id, instance }, outcome, recordedTexts }: OperationInput) {
  if (instance.change !== "upgrade") {
    const needed = "addon.upgrade/type, with the value upgrade or patch";
    const text = recordedTexts ? updateTypeNotSupported : `Update needs the annotation ${needed}`;
    throw new Rejection("annotationNotSupported", text);
  }
  return written(200, addons.update(id, instance, outcome));
}

function rollback({ addons, request, outcome }: OperationInput) {
  return written(200, addons.rollback(refOf(request), outcome));
}

function remove({ addons, request, outcome, deleteAnswer }: OperationInput): MockResponse {
  const instance = addons.remove(refOf(request), outcome);
  return deleteAnswer === "text" || (deleteAnswer === undefined && prefersText(request.accept))
    ? { status: 200, headers: { "Content-Type": "text/plain" }, body: "success" }
    : written(200, instance);
}

function show({ addons, request }: OperationInput) {
  return written(200, addons.show(refOf(request)));
}

function listInstances({ addons, request }: OperationInput) {
  const { clusterId = "", clusterType, templateName } = request;
  return written(200, list(addons.list({ clusterId, clusterType }, templateName)));
}

function listTemplates({ addons, request }: OperationInput) {
  const { clusterId, clusterType, templateName: name, query } = request;
  const [only, from] = [query("version"), query("base_update_addon_version")];
  const newest = query("newest") === "true";
  const filter = { clusterId, clusterType, name, only, from, newest };
  return written(200, list(addons.templates(filter)));
}

function refOf({ id, clusterId, clusterType }: ApiRequest): InstanceRef {
  return { uid: id, clusterId, clusterType };
}

function list(items: readonly unknown[]): object {
  return { kind: "Addon", apiVersion: "v3", items };
}

/** Whether `Accept` names text before JSON. */
function prefersText(accept: string): boolean {
  const types = accept.toLowerCase();
  const [text, asJson] = [types.indexOf("text/plain"), types.indexOf("application/json")];
  return text !== -1 && (asJson === -1 || text < asJson);
}
