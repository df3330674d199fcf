import type { ZodType } from "zod";
import { judgeBodies } from "./bodies.ts";
import * as schemas from "./gen/schemas.ts";
import {
  autopilotClusterID,
  autopilotInstallation,
  autopilotUpgrade,
  clusterID,
  precheckOf,
  projectID,
  upgrade,
} from "./operations.ts";
import { installation, mockUrl, runScenario, token } from "./scenario.ts";

const all = schemas as unknown as Record<string, ZodType>;

judgeBodies(
  ({ operation, kind, status, body }) => {
    const name = operation.charAt(0).toUpperCase() + operation.slice(1);
    const schema =
      kind === "request"
        ? all[`${name}Body`]
        : (all[`${name}${status}Response`] ?? all[`${name}DefaultResponse`]);
    return schema?.safeParse(body).success;
  },
  { acceptsRejected: 0 },
);

// generated schemas come without a client, so the scenario checks what fetch brings
const url = mockUrl();
const headers = { "X-Auth-Token": token, "Content-Type": "application/json" };
const addon = (id: string) => `/api/v3/addons/${encodeURIComponent(id)}`;
const autopilot = (id: string) => `/autopilot/v3/addons/${encodeURIComponent(id)}`;
const prechecks = `/api/v3/projects/${projectID}/clusters/${clusterID}/addons/precheck`;
const body = JSON.stringify(schemas.CreateAddonInstanceBody.parse(installation));

await runScenario({
  async templates() {
    const { json } = await call("GET", "/api/v3/addontemplates");
    return schemas.ListAddonTemplates200Response.parse(json).items.map(
      ({ metadata }) => metadata.name,
    );
  },
  async install() {
    const { json } = await call("POST", "/api/v3/addons", { headers, body });
    return schemas.CreateAddonInstance200Response.parse(json);
  },
  async show(id) {
    const { status, json } = await call("GET", addon(id));
    return status === 404 ? undefined : schemas.ShowAddonInstance200Response.parse(json);
  },
  async remove(id) {
    schemas.DeleteAddonInstance200Response.parse((await call("DELETE", addon(id))).json);
  },
  async rejected(id) {
    const { status, json } = await call("PUT", addon(id), { headers, body });
    return { status, body: schemas.UpdateAddonInstance400Response.parse(json) };
  },
  async unauthorized() {
    const { status, json } = await call("GET", "/api/v3/addontemplates", { headers: {} });
    return { status, body: schemas.ListAddonTemplates401Response.parse(json) };
  },
  operations: {
    listAddonInstances: () =>
      read(schemas.ListAddonInstances200Response, `/api/v3/addons?cluster_id=${clusterID}`),
    updateAddonInstance: (id) =>
      send(schemas.UpdateAddonInstance200Response, "PUT", addon(id), {
        body: schemas.UpdateAddonInstanceBody.parse(upgrade),
      }),
    rollbackAddonInstance: (id) =>
      send(schemas.RollbackAddonInstance200Response, "POST", `${addon(id)}/operation/rollback`, {
        body: schemas.RollbackAddonInstanceBody.parse({ clusterID }),
      }),
    batchCreateAddonPrecheck: (id) =>
      send(schemas.BatchCreateAddonPrecheck201Response, "POST", prechecks, {
        body: schemas.BatchCreateAddonPrecheckBody.parse(precheckOf(id)),
      }),
    listAddonPrecheckTasks: (id) =>
      read(schemas.ListAddonPrecheckTasks200Response, `${prechecks}/tasks?addon_instance_id=${id}`),
    listAutopilotAddonTemplates: () =>
      read(schemas.ListAutopilotAddonTemplates200Response, "/autopilot/v3/addontemplates"),
    createAutopilotAddonInstance: () =>
      send(schemas.CreateAutopilotAddonInstance200Response, "POST", "/autopilot/v3/addons", {
        body: schemas.CreateAutopilotAddonInstanceBody.parse(autopilotInstallation),
      }),
    listAutopilotAddonInstances: () =>
      read(
        schemas.ListAutopilotAddonInstances200Response,
        `/autopilot/v3/addons?cluster_id=${autopilotClusterID}`,
      ),
    showAutopilotAddonInstance: (id) =>
      read(schemas.ShowAutopilotAddonInstance200Response, autopilot(id)),
    updateAutopilotAddonInstance: (id) =>
      send(schemas.UpdateAutopilotAddonInstance200Response, "PUT", autopilot(id), {
        body: schemas.UpdateAutopilotAddonInstanceBody.parse(autopilotUpgrade),
      }),
    rollbackAutopilotAddonInstance: (id) =>
      send(
        schemas.RollbackAutopilotAddonInstance200Response,
        "POST",
        `${autopilot(id)}/operation/rollback`,
        {
          body: schemas.RollbackAutopilotAddonInstanceBody.parse({
            clusterID: autopilotClusterID,
          }),
        },
      ),
    // the response is the word success, for which no schema is generated
    deleteAutopilotAddonInstance: (id) => call("DELETE", autopilot(id)),
  },
});

async function call(method: string, path: string, init: RequestInit = { headers }) {
  const response = await fetch(url + path, { ...init, method });
  const isJson = response.headers.get("Content-Type")?.startsWith("application/json");
  const json: unknown = isJson ? await response.json() : await response.text();
  return { status: response.status, json };
}

async function read(schema: ZodType, path: string): Promise<unknown> {
  return schema.parse((await call("GET", path)).json);
}

async function send(schema: ZodType, method: string, path: string, { body }: { body: unknown }) {
  const { json } = await call(method, path, { headers, body: JSON.stringify(body) });
  return schema.parse(json);
}
