import {
  Api,
  ContentType,
  type ErrorResponse,
  type HttpResponse,
  UpgradeType,
} from "./gen/client.ts";
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
// the generated type of the annotation is an enum, to which no string is assignable
const annotations = { "addon.upgrade/type": UpgradeType.Upgrade };
const upgrade = { ...invalidUpgrade, metadata: { annotations } };
const headers = { "X-Auth-Token": token };
const { api } = new Api({ baseUrl, baseApiParams: { headers } });
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
  rejected: (id) => api.updateAddonInstance(id, upgrade, json).then(accepted, rejection),
  unauthorized: () => stranger.listAddonTemplates().then(accepted, rejection),
});

function accepted({ status }: { status: number }): Rejection {
  return { status, body: undefined };
}

// the client throws the response itself
function rejection(thrown: unknown): Rejection {
  const { status, error } = thrown as HttpResponse<unknown, ErrorResponse>;
  return { status, body: error };
}
