import type { RequestListener } from "node:http";
import type { AddonInstance, AddonTemplate } from "@cce-addons/types";

/** A cluster of an account that nobody else may learn about. */
export const accountCluster = "1b2ec02d-a3b2-11ec-b0d0-0255ac100099";

type AccountPart =
  | "cluster"
  | "project"
  | "domainName"
  | "subnet"
  | "address"
  | "address6"
  | "host"
  | "domain"
  | "bucket"
  | "mail"
  | "password"
  | "accessKey"
  | "secretKey"
  | "pem";

/** What must not be left in a snapshot. */
export const account: Record<AccountPart, string> = {
  cluster: accountCluster,
  project: "0504201b6c80256b2f08c0099f0c8fe4",
  domainName: "acme-industries",
  subnet: "77b6a44c-ba51-43ab-91d1-3ab9a8ff44fd",
  address: "10.31.7.22",
  address6: "fd00:acde:1::7",
  host: "registry.acme.internal.cn",
  domain: "corp.acme.cn",
  bucket: "acme-logs.obs.cn-north-4.myhuaweicloud.com",
  mail: "ops@acme.cn",
  password: "N0t-for-anybody",
  accessKey: "QTWAOYTTINDUT2QVKYUC",
  secretKey: "MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc",
  pem: "MIIBVgIBADANBgkqhkiG9w0BAQEFAASCAUAwggE8AgEAAkEAq7BFUpkGp3",
};

const { project, domainName, subnet, address, address6, host, domain, bucket, mail } = account;
const { password, accessKey, secretKey, pem } = account;

const version = (number: string) => ({
  version: number,
  input: { basic: { swr_addr: "swr.cn-north-4.myhuaweicloud.com", swr_user: "hwofficial" } },
  stable: true,
  translate: { en_US: { addon: { password: "Password", description: "Collects logs" } } },
  supportVersions: [{ clusterType: "VirtualMachine", clusterVersion: ["v1.(27|28).*"] }],
  creationTimestamp: "2026-03-02T02:14:55Z",
  updateTimestamp: "2026-03-02T02:14:55Z",
});

const stamps = {
  creationTimestamp: "2026-03-02T02:14:55Z",
  updateTimestamp: "2026-03-02T02:14:55Z",
};

/** A template as an endpoint lists it. */
export function templateOf(): AddonTemplate {
  return {
    kind: "Addon",
    apiVersion: "v3",
    metadata: { uid: "log-agent", name: "log-agent", ...stamps },
    spec: {
      type: "helm",
      labels: ["ContainerLog"],
      logoURL: "",
      description: "Collects logs",
      versions: [version("1.7.2"), version("1.6.0")],
    },
  };
}

/** An instance whose values and messages are full of the account. */
export function instanceOf(): AddonInstance {
  return {
    kind: "Addon",
    apiVersion: "v3",
    metadata: { uid: "9d0f6c1e-6b7e-11f0-9c3e-0255ac100b04", name: "log-agent", ...stamps },
    spec: {
      clusterID: accountCluster,
      version: "1.7.2",
      addonTemplateName: "log-agent",
      addonTemplateType: "helm",
      addonTemplateLogo: "",
      addonTemplateLabels: ["ContainerLog"],
      description: "Collects logs",
      values: {
        basic: {
          swr_addr: "swr.cn-north-4.myhuaweicloud.com",
          swr_user: "hwofficial",
          image_version: "1.7.2.1",
          region: "cn-north-4",
          replicas: 2,
          secretEnabled: true,
        },
        custom: {
          cluster_id: accountCluster,
          tenant_id: project,
          path: `/var/log/project_${project}/x`,
          domainName,
          note: `owned by ${domainName}, ask ${mail}`,
          subnetID: subnet,
          servers: [`${address}:8080`, `https://${host}:5000/v2`, `[${address6}]:53`],
          again: `${address} and 10.31.7.221`,
          stub_domains: { [domain]: [address] },
          endpoint: `https://${bucket}/prefix`,
          dns: "kube-dns.kube-system.svc",
          adminPassword: password,
          connection: `Server=db;Password=${password};`,
          credentials: { user: "short", key: { id: accessKey, value: secretKey } },
          plain: secretKey,
          empty_password: "",
          tls: `-----BEGIN PRIVATE KEY-----\n${pem}\n-----END PRIVATE KEY-----\n`,
        },
      },
    },
    status: {
      status: "abnormal",
      Reason: `no response from ${address} for ${domainName}`,
      message: "",
      targetVersions: null,
      currentVersion: version("1.7.2"),
      previousVersion: "1.6.0",
    },
  };
}

/** An endpoint that has these templates and instances. */
export function listsOf(
  templates: readonly AddonTemplate[],
  instances: readonly AddonInstance[],
): RequestListener {
  return ({ url = "" }, response) => {
    const items = url.startsWith("/api/v3/addontemplates") ? templates : instances;
    response.writeHead(200, { "Content-Type": "application/json", "X-Request-Id": "1" });
    response.end(JSON.stringify({ kind: "Addon", apiVersion: "v3", items }));
  };
}
