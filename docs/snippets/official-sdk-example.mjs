import cce from "@huaweicloud/huaweicloud-sdk-cce";
import core from "@huaweicloud/huaweicloud-sdk-core";

const credentials = new core.BasicCredentials()
  .withAk("AKEXAMPLE")
  .withSk("SKEXAMPLE")
  .withProjectId("0123456789abcdef0123456789abcdef");
const addons = cce.CceClient.newBuilder()
  .withCredential(credentials)
  .withEndpoint(process.env.ADDONS_URL ?? "http://127.0.0.1:4010")
  .build();

const clusterID = "b2d4f6a8-6b7d-11f0-9c3e-0255ac100b04";
const spec = new cce.InstanceRequestSpec()
  .withClusterID(clusterID)
  .withAddonTemplateName("metrics-server")
  .withValues({ basic: {}, custom: {} });
const metadata = new cce.Metadata().withAnnotations({ "addon.install/type": "install" });
const body = new cce.InstanceRequest("Addon", "v3", metadata, spec);

const request = new cce.CreateAddonInstanceRequest().withBody(body);
const installed = await addons.createAddonInstance(request);
console.log(installed.httpStatusCode, installed.spec.addonTemplateName, installed.spec.version);

try {
  await addons.createAddonInstance(request);
} catch (error) {
  console.log(error.httpStatusCode, error.errorCode, error.errorMsg);
}
