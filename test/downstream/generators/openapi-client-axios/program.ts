import { readFileSync } from "node:fs";
import { isAxiosError } from "axios";
import { type Document, OpenAPIClientAxios } from "openapi-client-axios";
import type { Client } from "./gen/client.d.ts";
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
const definition = JSON.parse(readFileSync("openapi.json", "utf8")) as Document;
const clientWith = (headers: Record<string, string>) =>
  new OpenAPIClientAxios({ definition, axiosConfigDefaults: { baseURL, headers } }).init<Client>();
// the generated types of the named form lack the parameters that all operations of a path share
const at = (id: string) => [{ name: "id", value: id, in: "path" as const }];
const inProject = [
  { name: "project_id", value: projectID, in: "path" as const },
  { name: "cluster_id", value: clusterID, in: "path" as const },
];
const body = async (result: Promise<{ data: unknown }>) => (await result).data;
const client = await clientWith({ "X-Auth-Token": token });
const stranger = await clientWith({});

await runScenario({
  async templates() {
    const { data } = await client.listAddonTemplates();
    return "items" in data ? data.items.map(({ metadata }) => metadata.name) : unexpected(data);
  },
  async install() {
    const { data } = await client.createAddonInstance(null, installation);
    return "spec" in data ? data : unexpected(data);
  },
  async show(id) {
    try {
      const { data } = await client.showAddonInstance(at(id));
      return "spec" in data ? data : unexpected(data);
    } catch (thrown) {
      if (rejection(thrown).status === 404) {
        return undefined;
      }
      throw thrown;
    }
  },
  async remove(id) {
    await client.deleteAddonInstance(at(id));
  },
  rejected: (id) => client.updateAddonInstance({ id }, invalidUpgrade).then(accepted, rejection),
  unauthorized: () => stranger.listAddonTemplates().then(accepted, rejection),
  operations: {
    listAddonInstances: () => body(client.listAddonInstances({ cluster_id: clusterID })),
    updateAddonInstance: (id) => body(client.updateAddonInstance({ id }, upgrade)),
    rollbackAddonInstance: (id) => body(client.rollbackAddonInstance({ id }, { clusterID })),
    batchCreateAddonPrecheck: (id) =>
      body(client.batchCreateAddonPrecheck(inProject, precheckOf(id))),
    listAddonPrecheckTasks: (id) =>
      body(
        client.listAddonPrecheckTasks([
          ...inProject,
          { name: "addon_instance_id", value: id, in: "query" },
        ]),
      ),
    listAutopilotAddonTemplates: () => body(client.listAutopilotAddonTemplates()),
    createAutopilotAddonInstance: () =>
      body(client.createAutopilotAddonInstance(null, autopilotInstallation)),
    listAutopilotAddonInstances: () =>
      body(client.listAutopilotAddonInstances({ cluster_id: autopilotClusterID })),
    showAutopilotAddonInstance: (id) => body(client.showAutopilotAddonInstance(at(id))),
    updateAutopilotAddonInstance: (id) =>
      body(client.updateAutopilotAddonInstance({ id }, autopilotUpgrade)),
    rollbackAutopilotAddonInstance: (id) =>
      body(client.rollbackAutopilotAddonInstance({ id }, { clusterID: autopilotClusterID })),
    deleteAutopilotAddonInstance: (id) => body(client.deleteAutopilotAddonInstance(at(id))),
  },
});

function accepted({ status }: { status: number }): Rejection {
  return { status, body: undefined };
}

function rejection(thrown: unknown): Rejection {
  if (isAxiosError(thrown)) {
    return { status: thrown.response?.status, body: thrown.response?.data };
  }
  throw thrown;
}

function unexpected(data: unknown): never {
  throw new Error(`unexpected response ${JSON.stringify(data)}`);
}
