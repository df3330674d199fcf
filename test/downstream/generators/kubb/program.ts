import { isAxiosError } from "axios";
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
import {
  installation,
  invalidUpgrade,
  mockUrl,
  type Rejection,
  runScenario,
  token,
} from "./scenario.ts";

const baseURL = mockUrl();
const config = { baseURL, headers: { "X-Auth-Token": token } };

await runScenario({
  async templates() {
    const { items } = await api.listAddonTemplates(undefined, config);
    return items.map(({ metadata }) => metadata.name);
  },
  install: () => api.createAddonInstance(installation, config),
  async show(id) {
    try {
      return await api.showAddonInstance(id, undefined, config);
    } catch (thrown) {
      if (rejection(thrown).status === 404) {
        return undefined;
      }
      throw thrown;
    }
  },
  async remove(id) {
    await api.deleteAddonInstance(id, undefined, config);
  },
  rejected: (id) => api.updateAddonInstance(id, invalidUpgrade, config).then(accepted, rejection),
  unauthorized: () => api.listAddonTemplates(undefined, { baseURL }).then(accepted, rejection),
  operations: {
    listAddonInstances: () => api.listAddonInstances({ cluster_id: clusterID }, config),
    updateAddonInstance: (id) => api.updateAddonInstance(id, upgrade, config),
    rollbackAddonInstance: (id) => api.rollbackAddonInstance(id, { clusterID }, config),
    batchCreateAddonPrecheck: (id) =>
      api.batchCreateAddonPrecheck(projectID, clusterID, precheckOf(id), config),
    listAddonPrecheckTasks: (id) =>
      api.listAddonPrecheckTasks(projectID, clusterID, { addon_instance_id: id }, config),
    listAutopilotAddonTemplates: () => api.listAutopilotAddonTemplates(undefined, config),
    createAutopilotAddonInstance: () =>
      api.createAutopilotAddonInstance(autopilotInstallation, config),
    listAutopilotAddonInstances: () =>
      api.listAutopilotAddonInstances({ cluster_id: autopilotClusterID }, config),
    showAutopilotAddonInstance: (id) => api.showAutopilotAddonInstance(id, undefined, config),
    updateAutopilotAddonInstance: (id) =>
      api.updateAutopilotAddonInstance(id, autopilotUpgrade, config),
    rollbackAutopilotAddonInstance: (id) =>
      api.rollbackAutopilotAddonInstance(id, { clusterID: autopilotClusterID }, config),
    deleteAutopilotAddonInstance: (id) => api.deleteAutopilotAddonInstance(id, undefined, config),
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
