import { ApiError, createClient, OPERATIONS, type Ops } from "./gen/client.ts";
import {
  autopilotClusterID,
  autopilotInstallation,
  autopilotUpgrade,
  clusterID,
  precheckOf,
  projectID,
  upgrade,
} from "./operations.ts";
import {
  installation,
  invalidUpgrade,
  mockUrl,
  type Rejection,
  runScenario,
  token,
} from "./scenario.ts";

const serverUrl = mockUrl();
const client = createClient<Ops>(OPERATIONS, { serverUrl });
client.auth.apiKey("token", token);
const inProject = { project_id: projectID, cluster_id: clusterID };
const stranger = createClient<Ops>(OPERATIONS, { serverUrl });

await runScenario({
  async templates() {
    const { items } = await client.listAddonTemplates();
    return items.map(({ metadata }) => metadata.name);
  },
  install: () => client.createAddonInstance({ body: installation }),
  async show(id) {
    try {
      return await client.showAddonInstance({ path: { id } });
    } catch (thrown) {
      if (rejection(thrown).status === 404) {
        return undefined;
      }
      throw thrown;
    }
  },
  async remove(id) {
    await client.deleteAddonInstance({ path: { id } });
  },
  rejected: (id) =>
    client.updateAddonInstance({ path: { id }, body: invalidUpgrade }).then(accepted, rejection),
  unauthorized: () => stranger.listAddonTemplates().then(accepted, rejection),
  operations: {
    listAddonInstances: () => client.listAddonInstances({ query: { cluster_id: clusterID } }),
    updateAddonInstance: (id) => client.updateAddonInstance({ path: { id }, body: upgrade }),
    rollbackAddonInstance: (id) =>
      client.rollbackAddonInstance({ path: { id }, body: { clusterID } }),
    batchCreateAddonPrecheck: (id) =>
      client.batchCreateAddonPrecheck({ path: inProject, body: precheckOf(id) }),
    listAddonPrecheckTasks: (id) =>
      client.listAddonPrecheckTasks({ path: inProject, query: { addon_instance_id: id } }),
    listAutopilotAddonTemplates: () => client.listAutopilotAddonTemplates(),
    createAutopilotAddonInstance: () =>
      client.createAutopilotAddonInstance({ body: autopilotInstallation }),
    listAutopilotAddonInstances: () =>
      client.listAutopilotAddonInstances({ query: { cluster_id: autopilotClusterID } }),
    showAutopilotAddonInstance: (id) => client.showAutopilotAddonInstance({ path: { id } }),
    updateAutopilotAddonInstance: (id) =>
      client.updateAutopilotAddonInstance({ path: { id }, body: autopilotUpgrade }),
    rollbackAutopilotAddonInstance: (id) =>
      client.rollbackAutopilotAddonInstance({
        path: { id },
        body: { clusterID: autopilotClusterID },
      }),
    deleteAutopilotAddonInstance: (id) => client.deleteAutopilotAddonInstance({ path: { id } }),
  },
});

function accepted(body: unknown): Rejection {
  return { status: 200, body };
}

function rejection(thrown: unknown): Rejection {
  if (thrown instanceof ApiError) {
    return { status: thrown.status, body: thrown.body };
  }
  throw thrown;
}
