// The official Node SDK with a mock to call.
import { startMock } from "@cce-addons/mock";
import sdk from "@huaweicloud/huaweicloud-sdk-cce";
import core from "@huaweicloud/huaweicloud-sdk-core";

// the SDK keeps an id in a file of the home directory, and sends it with every request
process.env.HOME = process.cwd();

/** A cluster without add-ons. */
export const clusterID = "b2d4f6a8-6b7d-11f0-9c3e-0255ac100b04";

/** Starts a mock with these options, and makes a client of the SDK for it. */
export async function start(options) {
  const mock = await startMock({ transitionMs: 0, ...options });
  const credential = new core.BasicCredentials()
    .withAk("AKEXAMPLE")
    .withSk("SKEXAMPLE")
    .withProjectId("0123456789abcdef0123456789abcdef");
  const addons = sdk.CceClient.newBuilder()
    .withCredential(credential)
    .withEndpoint(mock.url)
    .build();
  return { mock, addons, lastEntry: () => mock.requests.list().at(-1) };
}

/** The body of a request for metrics-server. */
export function requestBody(annotations, version) {
  const spec = new sdk.InstanceRequestSpec()
    .withClusterID(clusterID)
    .withAddonTemplateName("metrics-server")
    .withVersion(version)
    .withValues({ basic: { swr_addr: "swr.example.com" }, custom: { replicas: 2 } });
  return new sdk.InstanceRequest(
    "Addon",
    "v3",
    new sdk.Metadata().withAnnotations(annotations),
    spec,
  );
}

/** A request that installs metrics-server. */
export const installation = (version) =>
  new sdk.CreateAddonInstanceRequest().withBody(
    requestBody({ "addon.install/type": "install" }, version),
  );
