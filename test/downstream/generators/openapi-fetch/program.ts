import createClient from "openapi-fetch";
import type { paths } from "./gen/schema.d.ts";
import { installation, invalidUpgrade, mockUrl, runScenario, token } from "./scenario.ts";

const baseUrl = mockUrl();
const client = createClient<paths>({ baseUrl, headers: { "X-Auth-Token": token } });
const stranger = createClient<paths>({ baseUrl });
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
});

function given<T>(data: T | undefined, error: unknown): T {
  if (data === undefined) {
    throw new Error(`no data: ${JSON.stringify(error)}`);
  }
  return data;
}
