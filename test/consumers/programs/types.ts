// What a TypeScript project writes: it has to compile, and the mistakes must not.
import { AddonNotFoundError, createAddonClient, tokenAuth } from "@cce-addons/client";
import { nodeTransport } from "@cce-addons/client/node";
import { connect, install } from "@cce-addons/client/operations";
import { signRequest } from "@cce-addons/client/signer";
import { type CheckResult, checkEndpoint, type Mismatch } from "@cce-addons/conformance";
import spec from "@cce-addons/spec/openapi.json" with { type: "json" };
import type { AddonInstance, InstanceRequest, KnownAddonStatus, paths } from "@cce-addons/types";
import { knownAddonStatusValues } from "@cce-addons/types";

export const request: InstanceRequest = {
  kind: "Addon",
  apiVersion: "v3",
  metadata: { annotations: { "addon.install/type": "install" } },
  spec: { addonTemplateName: "coredns", clusterID: "c", version: "1.30.6", values: {} },
};

// @ts-expect-error the kind is a constant
export const wrongKind: InstanceRequest = { ...request, kind: "addon" };

export const isDone = ({ status }: AddonInstance): boolean => status.status === "running";

// @ts-expect-error no such state
export const isMistyped = ({ status }: AddonInstance): boolean => status.status === "runing";

export const known: readonly KnownAddonStatus[] = knownAddonStatusValues;
export const client = createAddonClient({
  region: "cn-north-4",
  token: "t",
  fetch: nodeTransport(),
});
export const connection = connect({ region: "cn-north-4", auth: tokenAuth("t") });
export const path: keyof paths = "/api/v3/addons";
export const summary: string = spec.paths[path].get.summary;
export const checked: Promise<CheckResult> = checkEndpoint({
  endpoint: "https://cce.cn-north-4.myhuaweicloud.com",
  clusterId: "c",
  auth: tokenAuth("t"),
  onMismatch: ({ side }: Mismatch) => side === "response",
});
export const functions = [install, signRequest];

export async function read(id: string): Promise<AddonInstance | undefined> {
  try {
    return await client.get({ id });
  } catch (error) {
    if (error instanceof AddonNotFoundError) {
      return undefined;
    }
    throw error;
  }
}
