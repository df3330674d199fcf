import {
  createAddonInstance,
  deleteAddonInstance,
  listAddonTemplates,
  showAddonInstance,
  updateAddonInstance,
} from "./gen/client.ts";
import { installation, invalidUpgrade, mockUrl, runScenario, token } from "./scenario.ts";

// the generated client reads its address here
process.env.BASE_URL = mockUrl();
const options = { headers: { "X-Auth-Token": token } };

await runScenario({
  async templates() {
    const { status, data } = await listAddonTemplates(undefined, options);
    return status === 200 ? data.items.map(({ metadata }) => metadata.name) : unexpected(status);
  },
  async install() {
    const { status, data } = await createAddonInstance(installation, options);
    return status === 200 || status === 201 ? data : unexpected(status);
  },
  async show(id) {
    const { status, data } = await showAddonInstance(id, undefined, options);
    if (status === 404) {
      return undefined;
    }
    return status === 200 ? data : unexpected(status);
  },
  async remove(id) {
    const { status } = await deleteAddonInstance(id, undefined, options);
    return status === 200 ? undefined : unexpected(status);
  },
  async rejected(id) {
    const { status, data } = await updateAddonInstance(id, invalidUpgrade, options);
    return { status, body: data };
  },
  async unauthorized() {
    const { status, data } = await listAddonTemplates();
    return { status, body: data };
  },
});

function unexpected(status: number): never {
  throw new Error(`unexpected status ${status}`);
}
