// The same requests for every server.
import type { BenchRequest } from "./load.ts";

const cluster = "4f1c2e9a-6b7d-11f0-9c3e-0255ac100b04";

/** An upgrade of an add-on that the mock has from the start, so that it can be sent many times. */
const valid = JSON.stringify({
  kind: "Addon",
  apiVersion: "v3",
  metadata: { annotations: { "addon.upgrade/type": "upgrade" } },
  spec: {
    version: "1.30.6",
    clusterID: cluster,
    addonTemplateName: "coredns",
    values: {
      basic: { cluster_ip: "10.247.3.10", image_version: "1.30.6", swr_user: "cce-addons" },
      flavor: {
        name: 2500,
        replicas: 2,
        resources: [{ name: "coredns", limitsCpu: "500m", limitsMem: "512Mi" }],
      },
      custom: { stub_domains: {}, upstream_nameservers: [] },
    },
  },
});
const invalid = valid
  .replace("apiVersion", "apVersion")
  .replace('"1.30.6","clusterID"', '7,"clusterID"');
const post = { method: "POST", path: "/api/v3/addons" };

/** Names of the requests. */
export const kinds = ["valid", "invalid", "show", "list"] as const;

/** Name of a request. */
export type Kind = (typeof kinds)[number];

/** Requests by name. @param id - Id of an add-on that the mock has; the others accept any. */
export const requests = (id: string): Record<Kind, BenchRequest> => ({
  valid: { ...post, body: valid },
  invalid: { ...post, body: invalid },
  show: { path: `/api/v3/addons/${id}` },
  list: { path: `/api/v3/addons?cluster_id=${cluster}` },
});
