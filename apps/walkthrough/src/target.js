import { createAddonClient, fromEnv } from "@cce-addons/client";
import { nodeTransport } from "@cce-addons/client/node";
import { startMock } from "@cce-addons/mock";
import { UsageError } from "./exit-code.js";

/** A cluster that the mock starts with. */
const mockCluster = "4f1c2e9a-6b7d-11f0-9c3e-0255ac100b04";

/** Opens the endpoint that the options name, or a mock that lives as long as the command. */
export async function openTarget(options, env) {
  const { baseUrl, region, cluster } = options;
  if (baseUrl && region) {
    throw new UsageError("give --base-url or --region, not both");
  }
  const transport = nodeTransport();
  if (!baseUrl && !region) {
    const mock = await startMock({ transitionMs: 600 });
    const client = createAddonClient({ baseUrl: mock.url, token: "mock-token", fetch: transport });
    return {
      client,
      address: `${mock.url} (a mock that ends with this command)`,
      clusterID: cluster ?? mockCluster,
      intervalMs: (options.interval ?? 0.2) * 1000,
      async close() {
        transport.close();
        await mock.close();
      },
    };
  }
  if (!cluster) {
    throw new UsageError("say which cluster with --cluster or CCE_ADDONS_CLUSTER_ID");
  }
  try {
    const endpoint = baseUrl ? { baseUrl } : { region };
    const client = createAddonClient({ ...endpoint, auth: fromEnv(env), fetch: transport });
    const intervalMs = (options.interval ?? 5) * 1000;
    const address = baseUrl ?? `region ${region}`;
    return {
      client,
      address,
      clusterID: cluster,
      intervalMs,
      close: async () => transport.close(),
    };
  } catch (error) {
    throw new UsageError(error.message, { cause: error });
  }
}
