import { HttpError, ok } from "@oazapfts/runtime";
import {
  createAddonInstance,
  defaults,
  deleteAddonInstance,
  listAddonTemplates,
  showAddonInstance,
  updateAddonInstance,
} from "./gen/client.ts";
import {
  installation,
  invalidUpgrade,
  mockUrl,
  type Rejection,
  runScenario,
  token,
} from "./scenario.ts";

defaults.baseUrl = mockUrl();
const options = { headers: { "X-Auth-Token": token } };

await runScenario({
  async templates() {
    const { items } = await ok(listAddonTemplates({}, options));
    return items.map(({ metadata }) => metadata.name);
  },
  install: () => ok(createAddonInstance(installation, options)),
  async show(id) {
    try {
      return await ok(showAddonInstance(id, {}, options));
    } catch (thrown) {
      if (rejection(thrown).status === 404) {
        return undefined;
      }
      throw thrown;
    }
  },
  async remove(id) {
    await ok(deleteAddonInstance(id, {}, options));
  },
  async rejected(id) {
    const { status, data } = await updateAddonInstance(id, invalidUpgrade, options);
    return { status, body: data };
  },
  unauthorized: () => ok(listAddonTemplates()).then(accepted, rejection),
});

function accepted(body: unknown): Rejection {
  return { status: 200, body };
}

function rejection(thrown: unknown): Rejection {
  if (thrown instanceof HttpError) {
    return { status: thrown.status, body: thrown.data };
  }
  throw thrown;
}
