import { createApiClient, type Fetcher } from "./gen/client.ts";
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
});

function unexpected(status: number): never {
  throw new Error(`unexpected status ${status}`);
}
