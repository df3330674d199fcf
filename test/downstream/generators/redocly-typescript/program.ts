import { ApiError, createClient, OPERATIONS, type Ops } from "./gen/client.ts";
import { installation, mockUrl, type Refusal, runScenario, token } from "./scenario.ts";

const serverUrl = mockUrl();
const client = createClient<Ops>(OPERATIONS, { serverUrl });
client.auth.apiKey("token", token);
const stranger = createClient<Ops>(OPERATIONS, { serverUrl });

await runScenario({
  async templates() {
    const { items } = await client.listAddonTemplates();
    return items.map(({ metadata }) => metadata.name);
  },
  install: () => client.createAddonInstance({ body: installation }),
  async show(id) {
    try {
      return await client.showAddonInstance({ path: { id } });
    } catch (thrown) {
      if (refusal(thrown).status === 404) {
        return undefined;
      }
      throw thrown;
    }
  },
  async remove(id) {
    await client.deleteAddonInstance({ path: { id } });
  },
  refused: (id) =>
    client.updateAddonInstance({ path: { id }, body: installation }).then(answered, refusal),
  unauthorized: () => stranger.listAddonTemplates().then(answered, refusal),
});

function answered(body: unknown): Refusal {
  return { status: 200, body };
}

function refusal(thrown: unknown): Refusal {
  if (thrown instanceof ApiError) {
    return { status: thrown.status, body: thrown.body };
  }
  throw thrown;
}
