import {
  AddOnTemplatesService,
  type AddonInstance,
  AddonPrecheckType,
  AddOnInstancesService as Addons,
  ApiError,
  AutopilotAddOnsService as Autopilot,
  type ErrorResponse,
  OpenAPI,
  AddOnPrechecksService as Prechecks,
} from "./gen/index.ts";
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

OpenAPI.BASE = mockUrl();
OpenAPI.HEADERS = { "X-Auth-Token": token };

// the generated type of a check is an enum, to which no string is assignable
const precheck = (id: string) => {
  const { spec, ...rest } = precheckOf(id);
  const type = AddonPrecheckType.ADDON_STATIC;
  return { ...rest, spec: { ...spec, addonList: spec.addonList.map((one) => ({ ...one, type })) } };
};

// not awaited: the generated files have imports without extensions, so that this is compiled to CommonJS
runScenario({
  async templates() {
    const list = await AddOnTemplatesService.listAddonTemplates();
    return "items" in list ? list.items.map(({ metadata }) => metadata.name) : unexpected(list);
  },
  install: async () => instance(await Addons.createAddonInstance(installation)),
  async show(id) {
    try {
      return instance(await Addons.showAddonInstance(id));
    } catch (thrown) {
      if (rejection(thrown).status === 404) {
        return undefined;
      }
      throw thrown;
    }
  },
  async remove(id) {
    await Addons.deleteAddonInstance(id);
  },
  rejected: (id) => Addons.updateAddonInstance(id, invalidUpgrade).then(accepted, rejection),
  unauthorized() {
    OpenAPI.HEADERS = {};
    const seen = AddOnTemplatesService.listAddonTemplates().then(accepted, rejection);
    return seen.finally(() => {
      OpenAPI.HEADERS = { "X-Auth-Token": token };
    });
  },
  operations: {
    listAddonInstances: () => Addons.listAddonInstances(clusterID),
    updateAddonInstance: (id) => Addons.updateAddonInstance(id, upgrade),
    rollbackAddonInstance: (id) => Addons.rollbackAddonInstance(id, { clusterID }),
    batchCreateAddonPrecheck: (id) =>
      Prechecks.batchCreateAddonPrecheck(projectID, clusterID, precheck(id)),
    listAddonPrecheckTasks: (id) =>
      Prechecks.listAddonPrecheckTasks(projectID, clusterID, undefined, undefined, id),
    listAutopilotAddonTemplates: () => Autopilot.listAutopilotAddonTemplates(),
    createAutopilotAddonInstance: () =>
      Autopilot.createAutopilotAddonInstance(autopilotInstallation),
    listAutopilotAddonInstances: () => Autopilot.listAutopilotAddonInstances(autopilotClusterID),
    showAutopilotAddonInstance: (id) => Autopilot.showAutopilotAddonInstance(id),
    updateAutopilotAddonInstance: (id) =>
      Autopilot.updateAutopilotAddonInstance(id, autopilotUpgrade),
    rollbackAutopilotAddonInstance: (id) =>
      Autopilot.rollbackAutopilotAddonInstance(id, { clusterID: autopilotClusterID }),
    deleteAutopilotAddonInstance: (id) => Autopilot.deleteAutopilotAddonInstance(id),
  },
});

/** An instance, of the type that includes the error bodies of the response `default`. */
function instance(body: AddonInstance | ErrorResponse): AddonInstance {
  return "spec" in body ? body : unexpected(body);
}

function accepted(body: unknown): Rejection {
  return { status: 200, body };
}

function rejection(thrown: unknown): Rejection {
  if (thrown instanceof ApiError) {
    return { status: thrown.status, body: thrown.body };
  }
  throw thrown;
}

function unexpected(body: unknown): never {
  throw new Error(`unexpected ${JSON.stringify(body)}`);
}
