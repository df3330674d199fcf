import { createAddonHandlers } from "@cce-addons/mock/msw";

/** An add-on of the mock in the page. */
export interface ShownInstance {
  uid: string;
  cluster: string;
  name: string;
  version: string;
  status: string;
}

/** The mock's engine in the page: the code behind the handlers for MSW, without a service worker. */
export interface PageMock {
  send(
    method: string,
    target: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<Response>;
  /** All add-ons of all clusters as they are now. */
  instances(): Promise<ShownInstance[]>;
}

// No host: requests do not leave the page.
const origin = "http://page.invalid";
const kept = "mock-state";

/** Starts the engine with the state that this tab kept, so that an add-on is there on the next page too. */
async function createPageMock(): Promise<PageMock> {
  const { handlers } = createAddonHandlers();
  const json = { "Content-Type": "application/json" };

  const send: PageMock["send"] = async (method, target, headers, body) => {
    const request = new Request(origin + target, {
      method,
      headers,
      ...(body !== undefined && { body }),
    });
    for (const handler of handlers) {
      const result = await handler.run({ request, requestId: crypto.randomUUID() });
      if (result?.response) {
        const { response } = result;
        if (response.type === "error") {
          throw new TypeError("the connection was dropped");
        }
        await keepState();
        return response as Response;
      }
    }
    throw new RangeError(`the mock has no path ${target}`);
  };

  async function control(method: string, body?: string): Promise<string> {
    const url = `${origin}/__mock/state`;
    for (const handler of handlers) {
      const request = new Request(url, { method, headers: json, ...(body && { body }) });
      const result = await handler.run({ request, requestId: "control" });
      if (result?.response) {
        return result.response.text();
      }
    }
    return "{}";
  }

  async function keepState(): Promise<void> {
    const state = await control("GET");
    try {
      sessionStorage.setItem(kept, state);
    } catch {
      // storage is not available; the state holds for this page
    }
  }

  const state = stateOfTab();
  if (state !== null) {
    await control("PUT", state);
  }
  return {
    send,
    instances: async () => {
      const { addons } = JSON.parse(await control("GET")) as { addons: { clusterId: string }[] };
      const clusters = [...new Set(addons.map(({ clusterId }) => clusterId))];
      const lists = await Promise.all(
        clusters.map(async (cluster) => {
          const target = `/api/v3/addons?cluster_id=${encodeURIComponent(cluster)}`;
          const response = await send("GET", target, { "X-Auth-Token": "any" });
          const { items } = (await response.json()) as { items: Instance[] };
          return items.map(({ metadata: { uid }, spec, status }) => ({
            uid,
            cluster,
            name: spec.addonTemplateName,
            version: spec.version,
            status: status.status,
          }));
        }),
      );
      return lists.flat();
    },
  };
}

interface Instance {
  metadata: { uid: string };
  spec: { addonTemplateName: string; version: string };
  status: { status: string };
}

function stateOfTab(): string | null {
  try {
    return sessionStorage.getItem(kept);
  } catch {
    return null;
  }
}

// A plain script has no exports, and a module could not be loaded from a folder without a server.
globalThis.createPageMock = createPageMock;
