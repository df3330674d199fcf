import {
  AddonPrecheckType,
  Api,
  ContentType,
  type ErrorResponse,
  type HttpResponse,
  UpgradeType,
} from "./gen/client.ts";
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

const baseUrl = mockUrl();
// the generated calls leave the type of the body out, and the mock rejects text/plain like the service
const json = { type: ContentType.Json };
// the generated types of the annotation and of a check are enums, to which no string is assignable
const annotations = { "addon.upgrade/type": UpgradeType.Upgrade };
const metadata = { annotations };
const invalid = { ...invalidUpgrade, metadata };
const precheck = (id: string) => {
  const { spec, ...rest } = precheckOf(id);
  const addonList = spec.addonList.map((one) => ({ ...one, type: AddonPrecheckType.AddonStatic }));
  return { ...rest, spec: { ...spec, addonList } };
};
const data = async (result: Promise<{ data: unknown }>) => (await result).data;
const headers = { "X-Auth-Token": token };
const { api, autopilot } = new Api({ baseUrl, baseApiParams: { headers } });
const { api: stranger } = new Api({ baseUrl });

await runScenario({
  async templates() {
    const { data } = await api.listAddonTemplates();
    return data.items.map(({ metadata }) => metadata.name);
  },
  install: async () => (await api.createAddonInstance(installation, json)).data,
  async show(id) {
    try {
      return (await api.showAddonInstance(id)).data;
    } catch (thrown) {
      if (rejection(thrown).status === 404) {
        return undefined;
      }
      throw thrown;
    }
  },
  async remove(id) {
    await api.deleteAddonInstance(id);
  },
  rejected: (id) => api.updateAddonInstance(id, invalid, json).then(accepted, rejection),
  unauthorized: () => stranger.listAddonTemplates().then(accepted, rejection),
  operations: {
    listAddonInstances: () => data(api.listAddonInstances({ cluster_id: clusterID })),
    updateAddonInstance: (id) => data(api.updateAddonInstance(id, { ...upgrade, metadata }, json)),
    rollbackAddonInstance: (id) => data(api.rollbackAddonInstance(id, { clusterID }, json)),
    batchCreateAddonPrecheck: (id) =>
      data(api.batchCreateAddonPrecheck(projectID, clusterID, precheck(id), json)),
    listAddonPrecheckTasks: (id) =>
      data(api.listAddonPrecheckTasks(projectID, clusterID, { addon_instance_id: id })),
    listAutopilotAddonTemplates: () => data(autopilot.listAutopilotAddonTemplates()),
    createAutopilotAddonInstance: () =>
      data(autopilot.createAutopilotAddonInstance(autopilotInstallation, json)),
    listAutopilotAddonInstances: () =>
      data(autopilot.listAutopilotAddonInstances({ cluster_id: autopilotClusterID })),
    showAutopilotAddonInstance: (id) => data(autopilot.showAutopilotAddonInstance(id)),
    updateAutopilotAddonInstance: (id) =>
      data(autopilot.updateAutopilotAddonInstance(id, { ...autopilotUpgrade, metadata }, json)),
    rollbackAutopilotAddonInstance: (id) =>
      data(autopilot.rollbackAutopilotAddonInstance(id, { clusterID: autopilotClusterID }, json)),
    deleteAutopilotAddonInstance: (id) => data(autopilot.deleteAutopilotAddonInstance(id)),
  },
});

function accepted({ status }: { status: number }): Rejection {
  return { status, body: undefined };
}

// the client throws the response itself
function rejection(thrown: unknown): Rejection {
  const { status, error } = thrown as HttpResponse<unknown, ErrorResponse>;
  return { status, body: error };
}
