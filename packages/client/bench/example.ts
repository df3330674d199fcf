import type { InstanceRequest } from "@cce-addons/types";

/** A creation of about 500 bytes. */
export const example: InstanceRequest = {
  kind: "Addon",
  apiVersion: "v3",
  metadata: { annotations: { "addon.install/type": "install" } },
  spec: {
    clusterID: "4f1c2e9a-6b7d-11f0-9c3e-0255ac100b04",
    addonTemplateName: "npd",
    version: "1.18.46",
    values: {
      basic: {
        image_version: "1.18.46",
        swr_addr: "swr.eu-west-0.myhuaweicloud.com",
        swr_user: "hwofficial",
      },
      custom: {
        feature_gates: "",
        multiAZBalance: false,
        multiAZEnabled: false,
        npc: { maxTaintedNode: "10%" },
      },
      flavor: { name: "default", replicas: 2, resources: [{ name: "npd", limitsCpu: "200m" }] },
    },
  },
};
