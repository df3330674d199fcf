import { ApiError, createClient, OPERATIONS, type Ops } from "./gen/client.ts";
import {
  installation,
  invalidUpgrade,
  mockUrl,
  type Rejection,
  runScenario,
  token,
} from "./scenario.ts";

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
      if (rejection(thrown).status === 404) {
        return undefined;
      }
      throw thrown;
    }
  },
  async remove(id) {
    await client.deleteAddonInstance({ path: { id } });
  },
  rejected: (id) =>
    client.updateAddonInstance({ path: { id }, body: invalidUpgrade }).then(accepted, rejection),
  unauthorized: () => stranger.listAddonTemplates().then(accepted, rejection),
});

function accepted(body: unknown): Rejection {
  return { status: 200, body };
}

function rejection(thrown: unknown): Rejection {
  if (thrown instanceof ApiError) {
    return { status: thrown.status, body: thrown.body };
  }
  throw thrown;
}
