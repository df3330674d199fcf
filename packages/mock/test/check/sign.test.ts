import { expect, test } from "vitest";
import { authorization } from "../../src/check/sign.ts";

test.each([
  {
    name: "the sample of the vendor's documentation",
    keys: { ak: "QTWAOYTTINDUT2QVKYUC", sk: "MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc" },
    method: "GET",
    url: "https://service.region.example.com/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs?limit=2&marker=13551d6b-755d-4757-b956-536f674975c0",
    headers: {
      "content-type": "application/json",
      host: "service.region.example.com",
      "x-sdk-date": "20191115T033655Z",
    },
    body: "",
    signature: "7be6668032f70418fcc22abc52071e57aff61b84a1d2381bb430d6870f4f6ebe",
  },
  {
    name: "a GET of the official Go signer",
    keys: { ak: "AccessKey", sk: "SecretKey" },
    method: "GET",
    url: "https://example.com/path?limit=1",
    headers: { "X-Sdk-Date": "20060102T150405Z" },
    body: "",
    signature: "5a2ce64c865e0e6046321c6f3d5a77ba8413eeaf355c3166c03d58d02ac79624",
  },
  {
    name: "a POST of the official Go signer",
    keys: { ak: "AccessKey", sk: "SecretKey" },
    method: "POST",
    url: "https://example.com/path?key=value",
    headers: { "X-Sdk-Date": "20060102T150405Z" },
    body: '{"Name":"test","Id":1}\n',
    signature: "cecc2af119b18ab70b4d094c0750f3b42c02f254903179a0fc2cc72fc9db4f59",
  },
  {
    name: "the list of the add-ons of a cluster",
    keys: { ak: "AKEXAMPLE", sk: "SKEXAMPLE" },
    method: "GET",
    url: "https://cce.cn-north-4.myhuaweicloud.com/api/v3/addons?cluster_id=abc",
    headers: { host: "cce.cn-north-4.myhuaweicloud.com", "X-Sdk-Date": "20240102T030405Z" },
    body: "",
    signature: "414d8145f00541829f1e067e309b81af727e7940780fd5d5c36bd9f069abc6b2",
  },
])("signs $name", ({ keys, method, url, headers, body, signature }) => {
  expect(authorization(method, new URL(url), headers, keys, body)).toMatch(
    new RegExp(`^SDK-HMAC-SHA256 Access=${keys.ak}, .*Signature=${signature}$`),
  );
});
