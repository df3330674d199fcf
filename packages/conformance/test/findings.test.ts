import { expect, test } from "vitest";
import { findingsIn } from "../src/snapshot/findings.ts";

test.each([
  ["password", "admin123", "secret", "admin123"],
  ["elbAccessKey", "x", "secret", "x"],
  ["aom_app_secret", "x", "secret", "x"],
  ["sk", "x", "secret", "x"],
  [".dockerconfigjson", "eyJhIjp7fX0=", "secret", "eyJhIjp7fX0="],
  ["note", "QTWAOYTTINDUT2QVKYUC", "secret", "QTWAOYTTINDUT2QVKYUC"],
  ["dsn", "db=1;pwd=a+b;x", "secret", "a+b"],
  ["url", "https://user:p4ss@registry.acme.cn/v2", "secret", "p4ss"],
  ["url", "https://user:p4ss@registry.acme.cn/v2", "host name", "registry.acme.cn"],
  ["header", "Bearer abcdefgh.ijkl", "secret", "abcdefgh.ijkl"],
  ["note", "id eyJhbGciOi.eyJzdWIi.c2ln end", "secret", "eyJhbGciOi.eyJzdWIi.c2ln"],
  ["swr_addr", "100.125.6.246:20202", "IP address", "100.125.6.246"],
  ["cidr", "10.31.0.0/16", "IP address", "10.31.0.0"],
  ["dns", "fd00:acde:1::7", "IP address", "fd00:acde:1::7"],
  ["note", "Listens on 10.31.7.22.", "IP address", "10.31.7.22"],
  [
    "project_id",
    "0504201b6c80256b2f08c0099f0c8fe4",
    "account id",
    "0504201b6c80256b2f08c0099f0c8fe4",
  ],
  [
    "vpcId",
    "77b6a44c-ba51-43ab-91d1-3ab9a8ff44fd",
    "resource id",
    "77b6a44c-ba51-43ab-91d1-3ab9a8ff44fd",
  ],
  ["user_name", "jdoe", "account name", "jdoe"],
  ["domainName", "acme-industries", "account name", "acme-industries"],
  ["domain", "corp.acme.cn", "host name", "corp.acme.cn"],
  ["contact", "mail ops@acme.cn", "e-mail address", "ops@acme.cn"],
  [
    "bucket_url",
    "logs.obs.cn-north-4.myhuaweicloud.com",
    "host name",
    "logs.obs.cn-north-4.myhuaweicloud.com",
  ],
])("the field %s with %j holds the %s %s", (name, text, kind, value) => {
  expect(findingsIn(text, ["values", name])).toContainEqual({ kind, value });
});

test.each([
  ["password", ""],
  ["secretName", "default-secret"],
  ["auth_type", "basic"],
  ["token_ttl", "3600s"],
  ["swr_user", "hwofficial"],
  ["project_name", "cn-north-4"],
  ["swr_addr", "swr.cn-north-4.myhuaweicloud.com"],
  ["cceEndpoint", "https://cce.eu-de.otc.t-systems.com"],
  ["server", "kube-dns.kube-system.svc"],
  ["image_version", "1.7.2.1"],
  ["note", "Version 1.2.3.4.5 of 2026-03-02T02:14:55Z"],
  ["file", "everest-csi-controller.yaml"],
  ["bind", "0.0.0.0"],
  ["mask", "255.255.255.0"],
  ["time", "12:30:45"],
  ["limitsMem", "512Mi"],
  ["image", "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
])("the field %s with %j holds nothing of an account", (name, text) => {
  expect(findingsIn(text, ["values", name])).toEqual([]);
});

test("everything in an object of credentials is a secret, unless it only speaks about them", () => {
  expect(findingsIn("short", ["credentials", "user"])).toEqual([
    { kind: "secret", value: "short" },
  ]);
  expect(findingsIn("vault", ["secret_type", "provider"])).toEqual([]);
});
