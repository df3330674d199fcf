import createClient from "openapi-fetch";
import type { paths } from "./gen/schema.d.ts";
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
const client = createClient<paths>({ baseUrl, headers: { "X-Auth-Token": token } });
const stranger = createClient<paths>({ baseUrl });
const prechecks = "/api/v3/projects/{project_id}/clusters/{cluster_id}/addons/precheck";
const inProject = { project_id: projectID, cluster_id: clusterID };
const body = async (result: Promise<{ data?: unknown; error?: unknown }>) => {
  const { data, error } = await result;
  return given(data, error);
};
const path = (id: string) => ({ params: { path: { id } } });

await runScenario({
  async templates() {
    const { data, error } = await client.GET("/api/v3/addontemplates");
    return given(data, error).items.map(({ metadata }) => metadata.name);
  },
  async install() {
    const { data, error } = await client.POST("/api/v3/addons", { body: installation });
    return given(data, error);
  },
  async show(id) {
    const { data, error, response } = await client.GET("/api/v3/addons/{id}", path(id));
    return response.status === 404 ? undefined : given(data, error);
  },
  async remove(id) {
    const { data, error } = await client.DELETE("/api/v3/addons/{id}", path(id));
    given(data, error);
  },
  async rejected(id) {
    const { error, response } = await client.PUT("/api/v3/addons/{id}", {
      ...path(id),
      body: invalidUpgrade,
    });
    return { status: response.status, body: error };
  },
  async unauthorized() {
    const { error, response } = await stranger.GET("/api/v3/addontemplates");
    return { status: response.status, body: error };
  },
  operations: {
    listAddonInstances: () =>
      body(client.GET("/api/v3/addons", { params: { query: { cluster_id: clusterID } } })),
    updateAddonInstance: (id) =>
      body(client.PUT("/api/v3/addons/{id}", { ...path(id), body: upgrade })),
    rollbackAddonInstance: (id) =>
      body(
        client.POST("/api/v3/addons/{id}/operation/rollback", { ...path(id), body: { clusterID } }),
      ),
    batchCreateAddonPrecheck: (id) =>
      body(client.POST(prechecks, { params: { path: inProject }, body: precheckOf(id) })),
    listAddonPrecheckTasks: (id) =>
      body(
        client.GET(`${prechecks}/tasks`, {
          params: { path: inProject, query: { addon_instance_id: id } },
        }),
      ),
    listAutopilotAddonTemplates: () => body(client.GET("/autopilot/v3/addontemplates")),
    createAutopilotAddonInstance: () =>
      body(client.POST("/autopilot/v3/addons", { body: autopilotInstallation })),
    listAutopilotAddonInstances: () =>
      body(
        client.GET("/autopilot/v3/addons", {
          params: { query: { cluster_id: autopilotClusterID } },
        }),
      ),
    showAutopilotAddonInstance: (id) => body(client.GET("/autopilot/v3/addons/{id}", path(id))),
    updateAutopilotAddonInstance: (id) =>
      body(client.PUT("/autopilot/v3/addons/{id}", { ...path(id), body: autopilotUpgrade })),
    rollbackAutopilotAddonInstance: (id) =>
      body(
        client.POST("/autopilot/v3/addons/{id}/operation/rollback", {
          ...path(id),
          body: { clusterID: autopilotClusterID },
        }),
      ),
    deleteAutopilotAddonInstance: (id) =>
      body(client.DELETE("/autopilot/v3/addons/{id}", { ...path(id), parseAs: "text" })),
  },
});

function given<T>(data: T | undefined, error: unknown): T {
  if (data === undefined) {
    throw new Error(`no data: ${JSON.stringify(error)}`);
  }
  return data;
}
