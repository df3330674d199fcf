import { type AddonClient, createAddonClient, fromEnv } from "@cce-addons/client";
import { nodeTransport } from "@cce-addons/client/node";
import { startMock } from "@cce-addons/mock";
import { UsageError } from "./exit-code.ts";
import type { Options } from "./options.ts";

/** A cluster that the mock starts with. */
const mockCluster = "4f1c2e9a-6b7d-11f0-9c3e-0255ac100b04";

/** A client and where it works. */
export interface OpenEndpoint {
  readonly client: AddonClient;
  /** The endpoint, in words. */
  readonly address: string;
  readonly clusterID: string;
  readonly intervalMs: number;
  close(): Promise<void>;
}

/** Opens the endpoint that the options name, or a mock that runs as long as the command. */
export async function openEndpoint(
  { baseUrl, region, cluster, interval }: Options,
  env: NodeJS.ProcessEnv,
): Promise<OpenEndpoint> {
  if (baseUrl && region) {
    throw new UsageError("pass --base-url or --region, not both");
  }
  const transport = nodeTransport();
  if (!baseUrl && !region) {
    const mock = await startMock({ transitionMs: 600 });
    return {
      client: createAddonClient({ baseUrl: mock.url, token: "mock-token", fetch: transport }),
      address: `${mock.url} (a mock that ends with this command)`,
      clusterID: cluster ?? mockCluster,
      intervalMs: (interval ?? 0.2) * 1000,
      async close() {
        transport.close();
        await mock.close();
      },
    };
  }
  if (!cluster) {
    throw new UsageError("name a cluster with --cluster or CCE_ADDONS_CLUSTER_ID");
  }
  try {
    const endpoint = baseUrl ? { baseUrl } : { region: `${region}` };
    return {
      client: createAddonClient({ ...endpoint, auth: fromEnv(env), fetch: transport }),
      address: baseUrl ?? `region ${region}`,
      clusterID: cluster,
      intervalMs: (interval ?? 5) * 1000,
      close: async () => transport.close(),
    };
  } catch (error) {
    throw new UsageError((error as Error).message, { cause: error });
  }
}
