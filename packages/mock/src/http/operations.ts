import type { Addons, Which } from "../engine/addons.ts";
import type { Outcome } from "../engine/lifecycle.ts";
import { Refusal } from "../engine/refusal.ts";
import { type Answer, json } from "./message.ts";
import type { MockRequest } from "./parse.ts";
import { markerOf, wantedOf } from "./requested.ts";

/** What an operation works with. The request is valid when it comes here. */
export interface OperationInput {
  readonly addons: Addons;
  readonly request: MockRequest;
  readonly outcome: Outcome | undefined;
  /** Status of the answer to a creation. */
  readonly createStatus: 200 | 201;
  /** What a deletion answers when the caller does not say by `Accept`. */
  readonly deleteAnswer: "instance" | "text";
}

/** What each operation of the description does. */
export const operations: Readonly<Record<string, (input: OperationInput) => Answer>> = {
  createAddonInstance({ addons, request, outcome, createStatus }) {
    const wanted = wantedOf(request.json);
    const instance =
      markerOf(request.json) === "upgrade"
        ? addons.upgradeInCluster(wanted, outcome)
        : addons.install(wanted, outcome);
    return json(createStatus, instance);
  },
  updateAddonInstance({ addons, request, outcome }) {
    if (markerOf(request.json) !== "upgrade") {
      const needed = "addon.upgrade/type, with the value upgrade or patch";
      throw new Refusal("markerNotSupported", `Update needs the annotation ${needed}`);
    }
    return json(200, addons.update(idOf(request), wantedOf(request.json), outcome));
  },
  rollbackAddonInstance({ addons, request, outcome }) {
    const { clusterID } = request.json as { clusterID: string };
    return json(200, addons.rollback({ uid: idOf(request), clusterId: clusterID }, outcome));
  },
  deleteAddonInstance({ addons, request, outcome, deleteAnswer }) {
    const instance = addons.remove(which(request), outcome);
    return prefersText(request.headers.accept, deleteAnswer === "text")
      ? { status: 200, headers: { "Content-Type": "text/plain" }, body: "success" }
      : json(200, instance);
  },
  showAddonInstance: ({ addons, request }) => json(200, addons.show(which(request))),
  listAddonInstances({ addons, request }) {
    const template = request.query.get("addon_template_name") ?? undefined;
    return json(200, list(addons.list(request.query.get("cluster_id") ?? "", template)));
  },
  listAddonTemplates({ addons, request }) {
    return json(200, list(addons.templates(request.query.get("addon_template_name") ?? undefined)));
  },
};

/** The `{id}` of a path, decoded; the path is known to decode. */
export function idOf({ path }: MockRequest): string {
  return decodeURIComponent(path.split("/")[4] ?? "");
}

function which(request: MockRequest): Which {
  return { uid: idOf(request), clusterId: request.query.get("cluster_id") ?? undefined };
}

function list(items: readonly unknown[]): object {
  return { kind: "Addon", apiVersion: "v3", items };
}

/** Whether the caller asks for text before JSON; what is not said is decided by the option. */
function prefersText(accept: string | undefined, otherwise: boolean): boolean {
  const types = (accept ?? "").toLowerCase();
  const [text, asJson] = [types.indexOf("text/plain"), types.indexOf("application/json")];
  if (text === -1 && asJson === -1) {
    return otherwise;
  }
  return asJson === -1 || (text !== -1 && text < asJson);
}
