import type { operations } from "@cce-addons/types";
import type { Operation } from "../description/operations.ts";
import {
  autopilotClusterID,
  autopilotInstanceId,
  clusterID,
  instanceId,
  isAutopilot,
  mock,
  projectID,
} from "./address.ts";

/** The cluster and the instance that a sample names. */
interface Place {
  cluster: string;
  id: string;
}
type Call = (body: unknown, place: Place) => string;

const result = (call: string) => `const result = await addons.${call};`;
const byId = ({ cluster, id }: Place) => `{ id: "${id}", clusterID: "${cluster}" }`;

const create: Call = (body) => result(`create(${literal(body)})`);
const list: Call = (_, { cluster }) => result(`list({ clusterID: "${cluster}" })`);
const show: Call = (_, place) => result(`get(${byId(place)})`);
const update: Call = (body, { id }) => {
  const { clusterID, addonTemplateName, ...target } = (body as { spec: Record<string, unknown> })
    .spec;
  const ref = literal({ id, clusterID, addonTemplateName });
  return `const ref = ${ref};\n${result(`upgrade(ref, ${literal(target)})`)}`;
};
const remove: Call = (_, place) => result(`delete(${byId(place)})`);
const rollback: Call = (_, place) => result(`rollback(${byId(place)})`);
const templates: Call = () => result("templates()");

/** Call of the client for each operation, as the last statement of a program. The compiler misses an operation that is new. */
const calls: Record<keyof operations, Call> = {
  createAddonInstance: create,
  listAddonInstances: list,
  showAddonInstance: show,
  updateAddonInstance: update,
  deleteAddonInstance: remove,
  rollbackAddonInstance: rollback,
  listAddonTemplates: templates,
  createAutopilotAddonInstance: create,
  listAutopilotAddonInstances: list,
  showAutopilotAddonInstance: show,
  updateAutopilotAddonInstance: update,
  deleteAutopilotAddonInstance: remove,
  rollbackAutopilotAddonInstance: rollback,
  listAutopilotAddonTemplates: templates,
  batchCreateAddonPrecheck: (body) => {
    const { clusterID, addonList } = (body as { spec: PrecheckSpec }).spec;
    const addons = addonList.map(({ addonInstanceID, type: _, ...rest }) => ({
      id: addonInstanceID,
      ...rest,
    }));
    return result(`precheck(${literal({ projectID, clusterID, addons })})`);
  },
  listAddonPrecheckTasks: (_, { cluster }) =>
    result(`precheckTasks(${literal({ projectID, clusterID: cluster })})`),
};

interface PrecheckSpec {
  clusterID: string;
  addonList: { addonInstanceID: string; type: string }[];
}

/** The request of an operation as a program that uses the client. */
export function typescript(operation: Operation, body: unknown, server = mock): string {
  const place = isAutopilot(operation)
    ? { cluster: autopilotClusterID, id: autopilotInstanceId }
    : { cluster: clusterID, id: instanceId };
  const kind = isAutopilot(operation) ? ', clusterType: "autopilot"' : "";
  const call = calls[operation.operationId as keyof operations];
  return `import { createAddonClient } from "@cce-addons/client";

const addons = createAddonClient({ baseUrl: "${server.url}", token: "${server.token}"${kind} });
${call(body, place)}
console.log(result);`;
}

function literal(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/^(\s*)"([A-Za-z_]\w*)":/gm, "$1$2:");
}
