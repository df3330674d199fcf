import { createClient } from "./gen/client/index.ts";
import * as api from "./gen/index.ts";
import {
  autopilotClusterID,
  autopilotInstallation,
  autopilotUpgrade,
  clusterID,
  precheckOf,
  projectID,
  upgrade,
} from "./operations.ts";
import { installation, invalidUpgrade, mockUrl, runScenario, token } from "./scenario.ts";

const baseUrl = mockUrl();
const auth = ({ name }: { name?: string }) => (name === "X-Auth-Token" ? token : undefined);
const client = createClient({ baseUrl, auth });
const stranger = createClient({ baseUrl });
const call = { client, throwOnError: true } as const;
const inProject = { project_id: projectID, cluster_id: clusterID };
const data = async <Data>(result: Promise<{ data: Data }>) => (await result).data;

await runScenario({
  async templates() {
    const { data } = await api.listAddonTemplates({ client, throwOnError: true });
    return data.items.map(({ metadata }) => metadata.name);
  },
  async install() {
    const { data } = await api.createAddonInstance({
      client,
      body: installation,
      throwOnError: true,
    });
    return data;
  },
  async show(id) {
    const { data, error, response } = await api.showAddonInstance({ client, path: { id } });
    if (data === undefined && response?.status !== 404) {
      throw new Error(`no data: ${JSON.stringify(error)}`);
    }
    return data;
  },
  async remove(id) {
    await api.deleteAddonInstance({ client, path: { id }, throwOnError: true });
  },
  async rejected(id) {
    const { error, response } = await api.updateAddonInstance({
      client,
      path: { id },
      body: invalidUpgrade,
    });
    return { status: response?.status, body: error };
  },
  async unauthorized() {
    const { error, response } = await api.listAddonTemplates({ client: stranger });
    return { status: response?.status, body: error };
  },
  operations: {
    listAddonInstances: () =>
      data(api.listAddonInstances({ ...call, query: { cluster_id: clusterID } })),
    updateAddonInstance: (id) =>
      data(api.updateAddonInstance({ ...call, path: { id }, body: upgrade })),
    rollbackAddonInstance: (id) =>
      data(api.rollbackAddonInstance({ ...call, path: { id }, body: { clusterID } })),
    batchCreateAddonPrecheck: (id) =>
      data(api.batchCreateAddonPrecheck({ ...call, path: inProject, body: precheckOf(id) })),
    listAddonPrecheckTasks: (id) =>
      data(
        api.listAddonPrecheckTasks({ ...call, path: inProject, query: { addon_instance_id: id } }),
      ),
    listAutopilotAddonTemplates: () => data(api.listAutopilotAddonTemplates(call)),
    createAutopilotAddonInstance: () =>
      data(api.createAutopilotAddonInstance({ ...call, body: autopilotInstallation })),
    listAutopilotAddonInstances: () =>
      data(api.listAutopilotAddonInstances({ ...call, query: { cluster_id: autopilotClusterID } })),
    showAutopilotAddonInstance: (id) =>
      data(api.showAutopilotAddonInstance({ ...call, path: { id } })),
    updateAutopilotAddonInstance: (id) =>
      data(api.updateAutopilotAddonInstance({ ...call, path: { id }, body: autopilotUpgrade })),
    rollbackAutopilotAddonInstance: (id) =>
      data(
        api.rollbackAutopilotAddonInstance({
          ...call,
          path: { id },
          body: { clusterID: autopilotClusterID },
        }),
      ),
    deleteAutopilotAddonInstance: (id) =>
      data(api.deleteAutopilotAddonInstance({ ...call, path: { id } })),
  },
});
