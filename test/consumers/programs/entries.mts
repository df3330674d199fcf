// Every entry point of the client in one program, with a response, an error and a signature as a program handles them.
import { AddonApiError, akskAuth, createAddonClient, isAddonError } from "@cce-addons/client";
import { nodeTransport } from "@cce-addons/client/node";
import { connect, create } from "@cce-addons/client/operations";
import { signRequest } from "@cce-addons/client/signer";

export async function main(): Promise<string> {
  const auth = akskAuth({ ak: "AKE", sk: "SKE" });
  const client = createAddonClient({ region: "eu-west-0", auth, fetch: nodeTransport() });
  const { status } = await client.get({ id: "i" });
  // @ts-expect-error no such state
  if (status.status === "runing") {
    return "";
  }
  const headers: Record<string, string> = await signRequest(
    { url: "http://127.0.0.1" },
    { ak: "AKE", sk: "SKE" },
  );
  const made: unknown = await create(connect({ baseUrl: "http://127.0.0.1", auth }), {
    kind: "Addon",
    apiVersion: "v3",
    metadata: { annotations: { "addon.install/type": "install" } },
    spec: {
      clusterID: "c",
      addonTemplateName: "t",
      version: "1",
      values: { a: [1, "x", null] },
    },
  }).catch((error: unknown) => error);
  return isAddonError(made) && made instanceof AddonApiError
    ? made.code
    : (headers["Authorization"] ?? "");
}
