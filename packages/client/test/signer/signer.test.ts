import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { webHash } from "../../src/signer/hash.ts";
import { type SignOptions, signRequest } from "../../src/signer/sign.ts";
import { randomRequest, urlOf } from "./random-requests.ts";

const vectors = [
  {
    name: "sample of the signing guide",
    request: {
      url: "https://service.region.example.com/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs?limit=2&marker=13551d6b-755d-4757-b956-536f674975c0",
      headers: { "Content-Type": "application/json" },
    },
    key: { ak: "QTWAOYTTINDUT2QVKYUC", sk: "MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc" },
    date: "2019-11-15T03:36:55Z",
    signature: "7be6668032f70418fcc22abc52071e57aff61b84a1d2381bb430d6870f4f6ebe",
  },
  {
    name: "GET of the Go signer's tests",
    request: { url: "https://host/path?limit=1" },
    key: { ak: "AccessKey", sk: "SecretKey" },
    date: "2006-01-02T15:04:05Z",
    signHost: false,
    signature: "5a2ce64c865e0e6046321c6f3d5a77ba8413eeaf355c3166c03d58d02ac79624",
  },
  {
    name: "POST of the Go signer's tests",
    request: {
      method: "POST",
      url: "https://host/path?key=value",
      body: '{"Name":"test","Id":1}\n',
    },
    key: { ak: "AccessKey", sk: "SecretKey" },
    date: "2006-01-02T15:04:05Z",
    signHost: false,
    signature: "cecc2af119b18ab70b4d094c0750f3b42c02f254903179a0fc2cc72fc9db4f59",
  },
  {
    name: "creation with a project",
    request: {
      method: "POST",
      url: "https://cce.cn-north-4.myhuaweicloud.com/api/v3/addons",
      headers: { "Content-Type": "application/json" },
      body: '{"kind":"Addon"}',
    },
    key: { ak: "AKEXAMPLE", sk: "SKEXAMPLE", projectId: "p1" },
    date: "2024-01-02T03:04:05Z",
    signature: "5a36faa5bc48f882bf3a92c54be79eb3215b5305af4b0826fe1bacc4c0afe6ba",
  },
  {
    name: "list",
    request: { url: "https://cce.cn-north-4.myhuaweicloud.com/api/v3/addons?cluster_id=abc" },
    key: { ak: "AKEXAMPLE", sk: "SKEXAMPLE" },
    date: "2024-01-02T03:04:05Z",
    signature: "414d8145f00541829f1e067e309b81af727e7940780fd5d5c36bd9f069abc6b2",
  },
];

for (const { name, request, key, date, signature, signHost } of vectors) {
  const options = { date: new Date(date), signHost };

  test(`makes the known signature: ${name}`, async () => {
    const { Authorization } = await signRequest(request, key, options);
    expect(Authorization).toMatch(new RegExp(`Signature=${signature}$`));
  });

  test(`makes the known signature with WebCrypto: ${name}`, async () => {
    const { Authorization } = await signRequest(request, key, { ...options, hash: webHash });
    expect(Authorization).toMatch(new RegExp(`Signature=${signature}$`));
  });
}

const official: { hundreds: string[] } = JSON.parse(
  readFileSync(new URL("official-signatures.json", import.meta.url), "utf8"),
);

test("signs 12 000 random requests exactly like the official signer", async () => {
  const ours = await Promise.all(official.hundreds.map((_, hundred) => digest(hundred, {})));
  expect(ours).toEqual(official.hundreds);
});

test("signs like the official signer with WebCrypto too", async () => {
  expect(await digest(7, { hash: webHash })).toBe(official.hundreds[7]);
});

test("encodes a path once, whether it arrives encoded or not", async () => {
  const key = { ak: "a", sk: "b" };
  const date = new Date(0);
  const sign = async (url: string) => (await signRequest({ url }, key, { date })).Authorization;
  expect(await sign("https://h/a%20b/100%25")).toBe(await sign("https://h/a b/100%25"));
  expect(await sign("https://h/it's")).toBe(await sign("https://h/it%27s"));
  expect(await sign("https://h/a%20b")).not.toBe(await sign("https://h/a%2520b"));
});

test("rejects an incomplete key by name and does not show the rest", async () => {
  const signed = signRequest({ url: "https://h/" }, { ak: "", sk: "canary" });
  await expect(signed).rejects.toThrow(/^signRequest: ak is empty$/);
});

async function digest(hundred: number, options: SignOptions): Promise<string> {
  const hash = createHash("sha256");
  for (let index = hundred * 100; index < hundred * 100 + 100; index++) {
    const request = randomRequest(index);
    const { method, data, key, date, contentType } = request;
    const { Authorization } = await signRequest(
      {
        ...{ method, url: urlOf(request), body: data && JSON.stringify(data) },
        ...(contentType && { headers: { "Content-Type": "application/json" } }),
      },
      key,
      { ...options, date },
    );
    hash.update(`${Authorization}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}
