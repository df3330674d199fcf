import { createApiClient, type Fetcher } from "./gen/client.ts";
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

// the generated client leaves the sending to the program
const fetcher = (headers: Record<string, string>): Fetcher => ({
  fetch({ method, url, urlSearchParams, parameters }) {
    url.search = urlSearchParams?.toString() ?? "";
    const body = parameters?.body === undefined ? undefined : JSON.stringify(parameters.body);
    return fetch(url, {
      method: method.toUpperCase(),
      headers: { ...headers, ...(body !== undefined && { "Content-Type": "application/json" }) },
      ...(body !== undefined && { body }),
    });
  },
});
const api = createApiClient(fetcher({ "X-Auth-Token": token }), mockUrl());
const prechecks = "/api/v3/projects/{project_id}/clusters/{cluster_id}/addons/precheck";
const inProject = { project_id: projectID, cluster_id: clusterID };
const stranger = createApiClient(fetcher({}), mockUrl());

await runScenario({
  async templates() {
    const { items } = await api.get("/api/v3/addontemplates", { query: {} });
    return items.map(({ metadata }) => metadata.name);
  },
  install: () => api.post("/api/v3/addons", { body: installation }),
  async show(id) {
    const parameters = { path: { id }, query: {} };
    const options = { ...parameters, withResponse: true } as const;
    const response = await api.get("/api/v3/addons/{id}", options);
    if (response.status === 404) {
      return undefined;
    }
    return response.status === 200 ? response.data : unexpected(response.status);
  },
  async remove(id) {
    await api.delete("/api/v3/addons/{id}", { path: { id }, query: {} });
  },
  async rejected(id) {
    const { status, data } = await api.put("/api/v3/addons/{id}", {
      path: { id },
      body: invalidUpgrade,
      withResponse: true,
    });
    return { status, body: data };
  },
  async unauthorized() {
    const options = { query: {}, withResponse: true } as const;
    const { status, data } = await stranger.get("/api/v3/addontemplates", options);
    return { status, body: data };
  },
  operations: {
    listAddonInstances: () => api.get("/api/v3/addons", { query: { cluster_id: clusterID } }),
    updateAddonInstance: (id) => api.put("/api/v3/addons/{id}", { path: { id }, body: upgrade }),
    rollbackAddonInstance: (id) =>
      api.post("/api/v3/addons/{id}/operation/rollback", { path: { id }, body: { clusterID } }),
    batchCreateAddonPrecheck: (id) =>
      api.post(prechecks, { path: inProject, body: precheckOf(id) }),
    listAddonPrecheckTasks: (id) =>
      api.get(`${prechecks}/tasks`, { path: inProject, query: { addon_instance_id: id } }),
    listAutopilotAddonTemplates: () => api.get("/autopilot/v3/addontemplates", { query: {} }),
    createAutopilotAddonInstance: () =>
      api.post("/autopilot/v3/addons", { body: autopilotInstallation }),
    listAutopilotAddonInstances: () =>
      api.get("/autopilot/v3/addons", { query: { cluster_id: autopilotClusterID } }),
    showAutopilotAddonInstance: (id) =>
      api.get("/autopilot/v3/addons/{id}", { path: { id }, query: {} }),
    updateAutopilotAddonInstance: (id) =>
      api.put("/autopilot/v3/addons/{id}", { path: { id }, body: autopilotUpgrade }),
    rollbackAutopilotAddonInstance: (id) =>
      api.post("/autopilot/v3/addons/{id}/operation/rollback", {
        path: { id },
        body: { clusterID: autopilotClusterID },
      }),
    deleteAutopilotAddonInstance: (id) =>
      api.delete("/autopilot/v3/addons/{id}", { path: { id }, query: {} }),
  },
});

function unexpected(status: number): never {
  throw new Error(`unexpected status ${status}`);
}
