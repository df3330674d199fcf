import { isAxiosError } from "axios";
import { judgeBodies } from "./bodies.ts";
import { api, createApiClient } from "./gen/client.ts";
import {
  autopilotClusterID,
  autopilotInstallation,
  autopilotUpgrade,
  clusterID,
  precheckOf,
  projectID,
  upgrade,
} from "./operations.ts";
import { installation, mockUrl, type Rejection, runScenario, token } from "./scenario.ts";

judgeBodies(
  ({ operation, kind, status, body }) => {
    const endpoint = api.api.find(({ alias }) => alias === operation);
    if (endpoint === undefined) {
      throw new Error(`no endpoint ${operation}`);
    }
    const parameters = "parameters" in endpoint ? endpoint.parameters : [];
    const errors: readonly { status: number | "default"; schema: typeof endpoint.response }[] =
      endpoint.errors as never;
    if (kind === "request") {
      return parameters.find(({ type }) => type === "Body")?.schema.safeParse(body).success;
    }
    const schema =
      status !== undefined && status < 300
        ? endpoint.response
        : errors.find((error) => error.status === status)?.schema;
    return schema?.safeParse(body).success;
  },
  { acceptsRejected: 0 },
);

const url = mockUrl();
const client = createApiClient(url, { axiosConfig: { headers: { "X-Auth-Token": token } } });
const stranger = createApiClient(url);
const inProject = { project_id: projectID, cluster_id: clusterID };

await runScenario({
  async templates() {
    const { items } = await client.listAddonTemplates();
    return items.map(({ metadata }) => metadata.name);
  },
  install: () => client.createAddonInstance(installation),
  async show(id) {
    try {
      return await client.showAddonInstance({ params: { id } });
    } catch (thrown) {
      if (rejection(thrown).status === 404) {
        return undefined;
      }
      throw thrown;
    }
  },
  async remove(id) {
    await client.deleteAddonInstance(undefined, { params: { id } });
  },
  rejected: (id) =>
    client.updateAddonInstance(installation, { params: { id } }).then(accepted, rejection),
  unauthorized: () => stranger.listAddonTemplates().then(accepted, rejection),
  operations: {
    listAddonInstances: () => client.listAddonInstances({ queries: { cluster_id: clusterID } }),
    updateAddonInstance: (id) => client.updateAddonInstance(upgrade, { params: { id } }),
    rollbackAddonInstance: (id) => client.rollbackAddonInstance({ clusterID }, { params: { id } }),
    batchCreateAddonPrecheck: (id) =>
      client.batchCreateAddonPrecheck(precheckOf(id), { params: inProject }),
    listAddonPrecheckTasks: (id) =>
      client.listAddonPrecheckTasks({ params: inProject, queries: { addon_instance_id: id } }),
    listAutopilotAddonTemplates: () => client.listAutopilotAddonTemplates(),
    createAutopilotAddonInstance: () => client.createAutopilotAddonInstance(autopilotInstallation),
    listAutopilotAddonInstances: () =>
      client.listAutopilotAddonInstances({ queries: { cluster_id: autopilotClusterID } }),
    showAutopilotAddonInstance: (id) => client.showAutopilotAddonInstance({ params: { id } }),
    updateAutopilotAddonInstance: (id) =>
      client.updateAutopilotAddonInstance(autopilotUpgrade, { params: { id } }),
    rollbackAutopilotAddonInstance: (id) =>
      client.rollbackAutopilotAddonInstance({ clusterID: autopilotClusterID }, { params: { id } }),
    deleteAutopilotAddonInstance: (id) =>
      client.deleteAutopilotAddonInstance(undefined, { params: { id } }),
  },
});

function accepted(body: unknown): Rejection {
  return { status: 200, body };
}

function rejection(thrown: unknown): Rejection {
  if (isAxiosError(thrown)) {
    return { status: thrown.response?.status, body: thrown.response?.data };
  }
  throw thrown;
}
