/** A cluster of the default seed. */
const cluster = "4f1c2e9a-6b7d-11f0-9c3e-0255ac100b04";

/** What the banner says. */
interface Ready {
  readonly url: string;
  /** Whether the mock has paths under `/__mock`. */
  readonly control: boolean;
}

/** What is printed when the mock is ready: its URLs, and two commands to try. */
export function banner({ url, control }: Ready, json: boolean): string {
  if (json) {
    const controlUrl = control
      ? { page: `${url}/__mock/`, control: `${url}/__mock/openapi.json` }
      : {};
    return `${JSON.stringify({ event: "ready", url, ...controlUrl })}\n`;
  }
  return `Mock of the CCE add-on API (unofficial), until Ctrl-C
  API      ${url}/api/v3/addons
${control ? `  page     ${url}/__mock/\n  control  ${url}/__mock/openapi.json\n` : ""}Try
  curl -H 'X-Auth-Token: any' '${url}/api/v3/addons?cluster_id=${cluster}'
  curl -H 'X-Auth-Token: any' -H 'Content-Type: application/json' -d '${install}' ${url}/api/v3/addons
`;
}

const install = JSON.stringify({
  kind: "Addon",
  apiVersion: "v3",
  metadata: { annotations: { "addon.install/type": "install" } },
  spec: {
    clusterID: cluster,
    version: "1.3.60",
    addonTemplateName: "metrics-server",
    values: {},
  },
});
