import { createClient } from "./gen/client/index.ts";
import {
  createAddonInstance,
  deleteAddonInstance,
  listAddonTemplates,
  showAddonInstance,
  updateAddonInstance,
} from "./gen/index.ts";
import { installation, invalidUpgrade, mockUrl, runScenario, token } from "./scenario.ts";

const baseUrl = mockUrl();
const auth = ({ name }: { name?: string }) => (name === "X-Auth-Token" ? token : undefined);
const client = createClient({ baseUrl, auth });
const stranger = createClient({ baseUrl });

await runScenario({
  async templates() {
    const { data } = await listAddonTemplates({ client, throwOnError: true });
    return data.items.map(({ metadata }) => metadata.name);
  },
  async install() {
    const { data } = await createAddonInstance({ client, body: installation, throwOnError: true });
    return data;
  },
  async show(id) {
    const { data, error, response } = await showAddonInstance({ client, path: { id } });
    if (data === undefined && response?.status !== 404) {
      throw new Error(`no data: ${JSON.stringify(error)}`);
    }
    return data;
  },
  async remove(id) {
    await deleteAddonInstance({ client, path: { id }, throwOnError: true });
  },
  async rejected(id) {
    const { error, response } = await updateAddonInstance({
      client,
      path: { id },
      body: invalidUpgrade,
    });
    return { status: response?.status, body: error };
  },
  async unauthorized() {
    const { error, response } = await listAddonTemplates({ client: stranger });
    return { status: response?.status, body: error };
  },
});
