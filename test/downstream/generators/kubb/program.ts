import { isAxiosError } from "axios";
import {
  createAddonInstance,
  deleteAddonInstance,
  listAddonTemplates,
  showAddonInstance,
  updateAddonInstance,
} from "./gen/index.ts";
import {
  installation,
  invalidUpgrade,
  mockUrl,
  type Rejection,
  runScenario,
  token,
} from "./scenario.ts";

const baseURL = mockUrl();
const config = { baseURL, headers: { "X-Auth-Token": token } };

await runScenario({
  async templates() {
    const { items } = await listAddonTemplates(undefined, config);
    return items.map(({ metadata }) => metadata.name);
  },
  install: () => createAddonInstance(installation, config),
  async show(id) {
    try {
      return await showAddonInstance(id, undefined, config);
    } catch (thrown) {
      if (rejection(thrown).status === 404) {
        return undefined;
      }
      throw thrown;
    }
  },
  async remove(id) {
    await deleteAddonInstance(id, undefined, config);
  },
  rejected: (id) => updateAddonInstance(id, invalidUpgrade, config).then(accepted, rejection),
  unauthorized: () => listAddonTemplates(undefined, { baseURL }).then(accepted, rejection),
});

function accepted(body: unknown): Rejection {
  return { status: 200, body };
}

function rejection(thrown: unknown): Rejection {
  if (isAxiosError(thrown)) {
    return { status: thrown.response?.status, body: thrown.response?.data };
  }
  throw thrown;
}
