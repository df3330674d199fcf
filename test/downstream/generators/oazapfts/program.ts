import { HttpError, ok } from "@oazapfts/runtime";
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
import {
  installation,
  invalidUpgrade,
  mockUrl,
  type Rejection,
  runScenario,
  token,
} from "./scenario.ts";

api.defaults.baseUrl = mockUrl();
const options = { headers: { "X-Auth-Token": token } };

await runScenario({
  async templates() {
    const { items } = await ok(api.listAddonTemplates({}, options));
    return items.map(({ metadata }) => metadata.name);
  },
  install: () => ok(api.createAddonInstance(installation, options)),
  async show(id) {
    try {
      return await ok(api.showAddonInstance(id, {}, options));
    } catch (thrown) {
      if (rejection(thrown).status === 404) {
        return undefined;
      }
      throw thrown;
    }
  },
  async remove(id) {
    await ok(api.deleteAddonInstance(id, {}, options));
  },
  async rejected(id) {
    const { status, data } = await api.updateAddonInstance(id, invalidUpgrade, options);
    return { status, body: data };
  },
  unauthorized: () => ok(api.listAddonTemplates()).then(accepted, rejection),
  operations: {
    listAddonInstances: () => ok(api.listAddonInstances(clusterID, {}, options)),
    updateAddonInstance: (id) => ok(api.updateAddonInstance(id, upgrade, options)),
    rollbackAddonInstance: (id) => ok(api.rollbackAddonInstance(id, { clusterID }, options)),
    batchCreateAddonPrecheck: (id) =>
      ok(api.batchCreateAddonPrecheck(projectID, clusterID, precheckOf(id), options)),
    listAddonPrecheckTasks: (id) =>
      ok(api.listAddonPrecheckTasks(projectID, clusterID, { addonInstanceId: id }, options)),
    listAutopilotAddonTemplates: () => ok(api.listAutopilotAddonTemplates({}, options)),
    createAutopilotAddonInstance: () =>
      ok(api.createAutopilotAddonInstance(autopilotInstallation, options)),
    listAutopilotAddonInstances: () =>
      ok(api.listAutopilotAddonInstances(autopilotClusterID, {}, options)),
    showAutopilotAddonInstance: (id) => ok(api.showAutopilotAddonInstance(id, {}, options)),
    updateAutopilotAddonInstance: (id) =>
      ok(api.updateAutopilotAddonInstance(id, autopilotUpgrade, options)),
    rollbackAutopilotAddonInstance: (id) =>
      ok(api.rollbackAutopilotAddonInstance(id, { clusterID: autopilotClusterID }, options)),
    deleteAutopilotAddonInstance: (id) => ok(api.deleteAutopilotAddonInstance(id, {}, options)),
  },
});

function accepted(body: unknown): Rejection {
  return { status: 200, body };
}

function rejection(thrown: unknown): Rejection {
  if (thrown instanceof HttpError) {
    return { status: thrown.status, body: thrown.data };
  }
  throw thrown;
}
