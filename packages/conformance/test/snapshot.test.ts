import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAddonClient, tokenAuth } from "@cce-addons/client";
import { type MockServer, startMock } from "@cce-addons/mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { takeSnapshot } from "../src/index.ts";
import { cluster, command, install, secret, serve } from "./fixture.ts";
import { account, accountCluster, instanceOf, listsOf, templateOf } from "./private-account.ts";

let mock: MockServer;
const folder = mkdtempSync(join(tmpdir(), "cce-addons-snapshot-"));
beforeAll(async () => {
  mock = await startMock({ transitionMs: 0 });
  await install(mock.url);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await mock.close();
});

const auth = tokenAuth(secret);

/** What an endpoint has, without ids and times. */
async function contents(baseUrl: string, clusterID: string) {
  const client = createAddonClient({ baseUrl, auth });
  const instances = await client.list({ clusterID });
  return {
    templates: await client.templates(),
    addons: instances.map(({ spec, status }) => ({
      ...{ template: spec.addonTemplateName, version: spec.version, values: spec.values },
      ...{ status: status.status, reason: status.Reason, previous: status.previousVersion },
    })),
  };
}

/** Starts a mock with a seed, and returns what it has. */
async function started(text: string, clusterID: string) {
  const seedFile = join(folder, "seed.yaml");
  writeFileSync(seedFile, text);
  const second = await startMock({ seedFile, transitionMs: 0 });
  const found = await contents(second.url, clusterID);
  await second.close();
  return found;
}

test("a mock that starts with the snapshot of a mock has the same templates and add-ons", async () => {
  const args = ["snapshot", "--endpoint", mock.url, "--cluster-id", cluster];
  const { code, out, err } = await command(args);
  expect(code).toBe(0);
  expect(err).toMatch(/^cce-addons-check: \d+ templates, 4 add-ons in 1 clusters; \d+ values /);
  const [first] = parse(out).clusters;
  expect(first.id).toMatch(/^00000000-0000-4000-8000-0{11}1$/);
  const copy = await started(out, first.id);
  const original = await contents(mock.url, cluster);
  const shape = ({ templates, addons }: typeof copy) => ({
    templates: templates.map(({ metadata, spec }) => [
      metadata.name,
      spec.versions.map(({ version }) => version),
    ]),
    addons: addons.map(({ template, version, status, reason }) => [
      template,
      version,
      status,
      reason,
    ]),
  });
  expect(shape(copy)).toEqual(shape(original));
});

test("replaces what belongs to an account, the same value by the same replacement", async () => {
  const server = await serve(listsOf([templateOf()], [instanceOf()]));
  const args = ["snapshot", "--endpoint", server.url, "--cluster-id", accountCluster];
  const { code, out, err } = await command(args);
  await server.close();
  expect(code).toBe(0);
  const left = Object.entries(account).filter(([, value]) => (out + err).includes(value));
  expect(left).toEqual([]);
  const { values, ...addon } = parse(out).clusters[0].addons[0];
  expect(addon).toEqual({
    template: "log-agent",
    version: "1.7.2",
    status: "abnormal",
    reason: "no response from 192.0.2.1 for account-1",
    previousVersion: "1.6.0",
  });
  expect(values).toMatchInlineSnapshot(`
    {
      "basic": {
        "image_version": "1.7.2.1",
        "region": "cn-north-4",
        "replicas": 2,
        "secretEnabled": true,
        "swr_addr": "swr.cn-north-4.myhuaweicloud.com",
        "swr_user": "hwofficial",
      },
      "custom": {
        "adminPassword": "replaced-secret-1",
        "again": "192.0.2.1 and 192.0.2.3",
        "cluster_id": "00000000-0000-4000-8000-000000000001",
        "connection": "Server=db;Password=replaced-secret-1;",
        "credentials": {
          "key": {
            "id": "replaced-secret-3",
            "value": "replaced-secret-4",
          },
          "user": "replaced-secret-2",
        },
        "dns": "kube-dns.kube-system.svc",
        "domainName": "account-1",
        "empty_password": "",
        "endpoint": "https://host-3.example.com/prefix",
        "note": "owned by account-1, ask user-1@example.com",
        "path": "/var/log/project_00000000000000000000000000000001/x",
        "plain": "replaced-secret-4",
        "servers": [
          "192.0.2.1:8080",
          "https://host-1.example.com:5000/v2",
          "[2001:db8::2]:53",
        ],
        "stub_domains": {
          "host-2.example.com": [
            "192.0.2.1",
          ],
        },
        "subnetID": "00000000-0000-4000-9000-000000000001",
        "tenant_id": "00000000000000000000000000000001",
        "tls": "replaced-secret-5
    ",
      },
    }
  `);
  expect(out).toContain("# - secret by replaced-secret-1 at /clusters/0/addons/0/values/custom/");
  const { addons } = await started(out, parse(out).clusters[0].id);
  expect(addons).toMatchObject([{ template: "log-agent", status: "abnormal" }]);
});

test("adds the version that is installed when the endpoint lists it no longer", async () => {
  const instance = instanceOf();
  const server = await serve(listsOf([], [instance]));
  const { seed } = await takeSnapshot({
    ...{ endpoint: server.url, clusterIds: [accountCluster], auth },
  });
  await server.close();
  expect(seed.templates).toMatchObject([
    { metadata: { name: "log-agent" }, spec: { versions: [{ version: "1.7.2" }] } },
  ]);
});

test("leaves out what the mock does not read, and says so", async () => {
  const broken = templateOf();
  broken.metadata.name = "broken";
  Reflect.deleteProperty(broken.spec, "logoURL");
  const more = templateOf();
  Object.assign(more.spec, { visibility: "public" });
  const server = await serve(listsOf([more, broken], []));
  const { seed, omissions } = await takeSnapshot({
    ...{ endpoint: server.url, clusterIds: [accountCluster], auth },
  });
  await server.close();
  expect(seed.templates.map(({ metadata }) => metadata.name)).toEqual(["log-agent"]);
  expect(seed.templates[0]?.spec).not.toHaveProperty("visibility");
  expect(omissions).toEqual([
    { what: "field /spec/visibility of template log-agent", why: "not described" },
    { what: "template broken", why: "/spec/logoURL is missing" },
  ]);
});

test("ends with 2 and prints no seed when the endpoint rejects the credentials", async () => {
  const server = await serve((_request, response) => {
    const body = {
      error_code: "APIGW.0301",
      error_msg: "Incorrect IAM authentication information",
    };
    response.writeHead(401, { "Content-Type": "application/json" }).end(JSON.stringify(body));
  });
  const args = ["snapshot", "--endpoint", server.url, "--cluster-id", accountCluster];
  const { code, out, err } = await command(args);
  await server.close();
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain("GET /api/v3/addontemplates: 401 APIGW.0301");
});
