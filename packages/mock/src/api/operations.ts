import type { OperationId } from "../embedded.gen.ts";
import type { Addons } from "../engine/addons.ts";
import type { InstanceRef } from "../engine/instance-request.ts";
import type { Outcome } from "../engine/lifecycle.ts";
import { Rejection } from "../engine/rejection.ts";
import { json, type MockResponse } from "../http/response.ts";
import type { ApiRequest } from "./request.ts";

/** What an operation works with. The request is valid. */
export interface OperationInput {
  readonly addons: Addons;
  readonly request: ApiRequest;
  readonly outcome: Outcome | undefined;
  /** Status of the response to a creation. */
  readonly createStatus: 200 | 201;
  /** What a deletion returns; `Accept` decides when it is `undefined`. */
  readonly deleteAnswer: "instance" | "text" | undefined;
}

/** What each operation of the description does. An operation that the description gains is missed here by the compiler. */
export const operations: Readonly<Record<OperationId, (input: OperationInput) => MockResponse>> = {
  createAddonInstance({ addons, request: { instance }, outcome, createStatus }) {
    const created =
      instance.change === "upgrade"
        ? addons.upgradeInCluster(instance, outcome)
        : addons.install(instance, outcome);
    return json(createStatus, created);
  },
  updateAddonInstance({ addons, request: { id, instance }, outcome }) {
    if (instance.change !== "upgrade") {
      const needed = "addon.upgrade/type, with the value upgrade or patch";
      throw new Rejection("annotationNotSupported", `Update needs the annotation ${needed}`);
    }
    return json(200, addons.update(id, instance, outcome));
  },
  rollbackAddonInstance: ({ addons, request, outcome }) =>
    json(200, addons.rollback(refOf(request), outcome)),
  deleteAddonInstance({ addons, request, outcome, deleteAnswer }) {
    const instance = addons.remove(refOf(request), outcome);
    return deleteAnswer === "text" || (deleteAnswer === undefined && prefersText(request.accept))
      ? { status: 200, headers: { "Content-Type": "text/plain" }, body: "success" }
      : json(200, instance);
  },
  showAddonInstance: ({ addons, request }) => json(200, addons.show(refOf(request))),
  listAddonInstances: ({ addons, request: { clusterId = "", templateName } }) =>
    json(200, list(addons.list(clusterId, templateName))),
  listAddonTemplates: ({ addons, request: { templateName } }) =>
    json(200, list(addons.templates(templateName))),
};

function refOf({ id, clusterId }: ApiRequest): InstanceRef {
  return { uid: id, clusterId };
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
