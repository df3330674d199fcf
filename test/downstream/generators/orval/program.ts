import * as api from "./gen/client.ts";
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

// the generated client reads its address here
process.env.BASE_URL = mockUrl();
const options = { headers: { "X-Auth-Token": token } };

await runScenario({
  async templates() {
    const { status, data } = await api.listAddonTemplates(undefined, options);
    return status === 200 ? data.items.map(({ metadata }) => metadata.name) : unexpected(status);
  },
  async install() {
    const { status, data } = await api.createAddonInstance(installation, options);
    return status === 200 || status === 201 ? data : unexpected(status);
  },
  async show(id) {
    const { status, data } = await api.showAddonInstance(id, undefined, options);
    if (status === 404) {
      return undefined;
    }
    return status === 200 ? data : unexpected(status);
  },
  async remove(id) {
    const { status } = await api.deleteAddonInstance(id, undefined, options);
    return status === 200 ? undefined : unexpected(status);
  },
  async rejected(id) {
    const { status, data } = await api.updateAddonInstance(id, invalidUpgrade, options);
    return { status, body: data };
  },
  async unauthorized() {
    const { status, data } = await api.listAddonTemplates();
    return { status, body: data };
  },
  operations: {
    listAddonInstances: () => data(api.listAddonInstances({ cluster_id: clusterID }, options)),
    updateAddonInstance: (id) => data(api.updateAddonInstance(id, upgrade, options)),
    rollbackAddonInstance: (id) => data(api.rollbackAddonInstance(id, { clusterID }, options)),
    batchCreateAddonPrecheck: (id) =>
      data(api.batchCreateAddonPrecheck(projectID, clusterID, precheckOf(id), options)),
    listAddonPrecheckTasks: (id) =>
      data(api.listAddonPrecheckTasks(projectID, clusterID, { addon_instance_id: id }, options)),
    listAutopilotAddonTemplates: () => data(api.listAutopilotAddonTemplates(undefined, options)),
    createAutopilotAddonInstance: () =>
      data(api.createAutopilotAddonInstance(autopilotInstallation, options)),
    listAutopilotAddonInstances: () =>
      data(api.listAutopilotAddonInstances({ cluster_id: autopilotClusterID }, options)),
    showAutopilotAddonInstance: (id) =>
      data(api.showAutopilotAddonInstance(id, undefined, options)),
    updateAutopilotAddonInstance: (id) =>
      data(api.updateAutopilotAddonInstance(id, autopilotUpgrade, options)),
    rollbackAutopilotAddonInstance: (id) =>
      data(api.rollbackAutopilotAddonInstance(id, { clusterID: autopilotClusterID }, options)),
    deleteAutopilotAddonInstance: (id) =>
      data(api.deleteAutopilotAddonInstance(id, undefined, options)),
  },
});

async function data(result: Promise<{ status: number; data: unknown }>): Promise<unknown> {
  const { status, data } = await result;
  return status < 300 ? data : unexpected(status);
}

function unexpected(status: number): never {
  throw new Error(`unexpected status ${status}`);
}
