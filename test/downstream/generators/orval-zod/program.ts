import type { ZodType } from "zod";
import { judgeBodies } from "./bodies.ts";
import * as schemas from "./gen/schemas.ts";
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
});

async function call(method: string, path: string, init: RequestInit = { headers }) {
  const response = await fetch(url + path, { ...init, method });
  const json: unknown = await response.json();
  return { status: response.status, json };
}
