import {
  AddOnInstancesService,
  AddOnTemplatesService,
  type AddonInstance,
  ApiError,
  type ErrorResponse,
  OpenAPI,
} from "./gen/index.ts";
import {
  installation,
  invalidUpgrade,
  mockUrl,
  type Rejection,
  runScenario,
  token,
} from "./scenario.ts";

OpenAPI.BASE = mockUrl();
OpenAPI.HEADERS = { "X-Auth-Token": token };

// not awaited: the generated files have imports without extensions, so that this is compiled to CommonJS
runScenario({
  async templates() {
    const list = await AddOnTemplatesService.listAddonTemplates();
    return "items" in list ? list.items.map(({ metadata }) => metadata.name) : unexpected(list);
  },
  install: async () => instance(await AddOnInstancesService.createAddonInstance(installation)),
  async show(id) {
    try {
      return instance(await AddOnInstancesService.showAddonInstance(id));
    } catch (thrown) {
      if (rejection(thrown).status === 404) {
        return undefined;
      }
      throw thrown;
    }
  },
  async remove(id) {
    await AddOnInstancesService.deleteAddonInstance(id);
  },
  rejected: (id) =>
    AddOnInstancesService.updateAddonInstance(id, invalidUpgrade).then(accepted, rejection),
  unauthorized() {
    OpenAPI.HEADERS = {};
    const seen = AddOnTemplatesService.listAddonTemplates().then(accepted, rejection);
    return seen.finally(() => {
      OpenAPI.HEADERS = { "X-Auth-Token": token };
    });
  },
});

/** An instance, of the type that includes the error bodies of the response `default`. */
function instance(body: AddonInstance | ErrorResponse): AddonInstance {
  return "spec" in body ? body : unexpected(body);
}

function accepted(body: unknown): Rejection {
  return { status: 200, body };
}

function rejection(thrown: unknown): Rejection {
  if (thrown instanceof ApiError) {
    return { status: thrown.status, body: thrown.body };
  }
  throw thrown;
}

function unexpected(body: unknown): never {
  throw new Error(`unexpected ${JSON.stringify(body)}`);
}
