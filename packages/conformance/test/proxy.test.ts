import { request as send } from "node:http";
import { tokenAuth } from "@cce-addons/client";
import { type MockServer, startMock } from "@cce-addons/mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type ConformanceProxy,
  type Mismatch,
  type ProxyOptions,
  startProxy,
} from "../src/index.ts";
import { differentServer, planted } from "./different-server.ts";
import { cluster, install, secret, serve } from "./fixture.ts";

let mock: MockServer;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
  await install(mock.url);
});
afterAll(() => mock.close());

/** Uses a proxy to an endpoint, and returns what it found. */
async function through(
  endpoint: string,
  use: (proxy: ConformanceProxy) => Promise<unknown>,
  options: Partial<ProxyOptions> = {},
): Promise<Mismatch[]> {
  const found: Mismatch[] = [];
  const proxy = await startProxy({ endpoint, onMismatch: (one) => found.push(one), ...options });
  try {
    await use(proxy);
  } finally {
    await proxy.close();
  }
  return found;
}

const headers = { "X-Auth-Token": secret };
const json = { ...headers, "Content-Type": "application/json" };
const lists = [`addons?cluster_id=${cluster}`, "addontemplates"];

interface List {
  readonly items: readonly { readonly metadata: { readonly uid: string } }[];
}

/** Reads the lists and each instance, as a program does. */
async function read({ url }: Pick<ConformanceProxy, "url">): Promise<void> {
  const bodies = await Promise.all(
    lists.map(async (path) => {
      const response = await fetch(`${url}/api/v3/${path}`, { headers });
      return (await response.json().catch(() => ({ items: [] }))) as List;
    }),
  );
  for (const { metadata } of bodies[0]?.items ?? []) {
    await fetch(`${url}/api/v3/addons/${metadata.uid}`, { headers });
  }
}

/** Mismatches that a program which only reads sees: what is special about a call of the check is not in them. */
const visible = planted.filter(({ call, message }) => {
  return /GET \S+$/.test(call) && !/ another cluster|another id/.test(message.source);
});

test("finds no mismatch between the mock and a program that uses it right", async () => {
  const proxied = await through(mock.url, async (proxy) => {
    await read(proxy);
    expect(proxy.calls.undescribed).toBe(0);
    expect(proxy.calls.compared).toBeGreaterThan(3);
  });
  expect(proxied).toEqual([]);
});

test.each(visible)("finds an endpoint that $name, as the check does", async (mismatch) => {
  const server = await differentServer(mock.url, [mismatch]);
  const found = await through(server.url, read);
  await server.close();
  const { at, message } = mismatch;
  expect(found).toContainEqual(
    expect.objectContaining({ at, side: "response", message: expect.stringMatching(message) }),
  );
  expect(new Set(found.map(({ at }) => at)).size).toBe(1);
});

test("passes method, path, query, headers and body on, and the response back", async () => {
  const seen: string[] = [];
  const server = await serve(({ method, url, headers }, response, body) => {
    seen.push(`${method} ${url} ${headers["x-auth-token"]} ${headers["x-own"]} ${body}`);
    response.writeHead(418, { "Content-Type": "text/x-tea", "X-Tea": "green" }).end("short");
  });
  await through(server.url, async ({ url }) => {
    const response = await fetch(`${url}/api/v3/addons/a%2Fb?x=1&x=%20`, {
      method: "PUT",
      headers: { ...json, "X-Own": "1" },
      body: '{"odd": ',
    });
    expect([response.status, response.headers.get("x-tea")]).toEqual([418, "green"]);
    expect(await response.text()).toBe("short");
  });
  await server.close();
  expect(seen).toEqual([`PUT /api/v3/addons/a%2Fb?x=1&x=%20 ${secret} 1 {"odd": `]);
});

test("tells what is wrong with requests, and forwards them", async () => {
  const body = { kind: "Addon", apiVersion: "v4", metadata: {}, spec: { clusterID: cluster } };
  const found = await through(mock.url, async ({ url }) => {
    const init = { method: "POST", headers: json, body: JSON.stringify(body) };
    expect((await fetch(`${url}/api/v3/addons`, init)).status).toBe(400);
    expect((await fetch(`${url}/api/v3/addons`, { headers })).status).toBe(400);
    expect((await fetch(`${url}/api/v3/addons/50%`, { headers })).status).toBe(400);
    expect((await fetch(`${url}/api/v3/clusters`, { headers })).status).toBe(404);
  });
  expect(
    found.map(({ call, side, status, at, message }) => [call, side, status, at, message]),
  ).toEqual(
    expect.arrayContaining([
      [
        ...["POST /api/v3/addons", "request", 400],
        ...[
          "#/components/schemas/InstanceRequest/properties/apiVersion",
          '/apiVersion must be "v3"',
        ],
      ],
      [
        ...["POST /api/v3/addons", "request", 400],
        ...[
          "#/components/schemas/InstanceRequestSpec/properties/version",
          "/spec/version is missing",
        ],
      ],
      [
        ...["GET /api/v3/addons", "request", 400, "#/paths/~1api~1v3~1addons/get"],
        "query parameter cluster_id is missing",
      ],
      ["GET", "request", 400, "#/paths", "The path has a % that does not begin a UTF-8 character"],
    ]),
  );
  expect(found.filter(({ side }) => side === "response")).toEqual([]);
});

test("responds with 502 or 504 in a shape that clients read when the endpoint does not respond", async () => {
  const silent = await serve(() => undefined);
  const error = async ({ url }: ConformanceProxy) => {
    const response = await fetch(`${url}/api/v3/addontemplates`, { headers });
    return [response.status, ((await response.json()) as { error_msg: string }).error_msg];
  };
  await through("http://127.0.0.1:9", async (proxy) => {
    expect(await error(proxy)).toEqual([502, expect.stringContaining("127.0.0.1:9: ")]);
  });
  const patience = { requestTimeoutMs: 50 };
  const late = expect.stringContaining("no response within 50 ms");
  await through(
    silent.url,
    async (proxy) => expect(await error(proxy)).toEqual([504, late]),
    patience,
  );
  await silent.close();
});

test("reads bodies up to 1 MiB", async () => {
  await through(mock.url, async ({ url }) => {
    const body = "x".repeat(1024 * 1024 + 1);
    const response = await fetch(`${url}/api/v3/addons`, { method: "POST", headers: json, body });
    expect(response.status).toBe(413);
  });
});

test("lets a page use it with the page's own credentials", async () => {
  await through(mock.url, async ({ url }) => {
    const asked = { "Access-Control-Request-Method": "PUT", Origin: "http://localhost:5173" };
    const preflight = await fetch(`${url}/api/v3/addons/1`, { method: "OPTIONS", headers: asked });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-methods")).toBe("PUT");
    const response = await fetch(`${url}/api/v3/addontemplates`, { headers });
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
  });
});

test("takes the form of requests that an HTTP proxy gets", async () => {
  await through(mock.url, async ({ url }) => {
    const path = "http://cce.cn-north-4.myhuaweicloud.com/api/v3/addontemplates";
    const { port } = new URL(url);
    const status = await new Promise((resolve) => {
      send({ port, path, headers }, (response) => resolve(response.resume().statusCode)).end();
    });
    expect(status).toBe(200);
  });
});

test("does not give the credentials of the environment to web pages", async () => {
  const auth = tokenAuth(secret);
  await through(
    mock.url,
    async ({ url }) => {
      const path = `${url}/api/v3/addontemplates`;
      expect((await fetch(path)).status).toBe(200);
      const page = { headers: { Origin: "https://example.com" } };
      expect((await fetch(path, page)).status).toBe(403);
      const { port } = new URL(url);
      const rebound = await new Promise((resolve) => {
        const host = { Host: "attacker.example.com" };
        send({ port, path: "/api/v3/addontemplates", headers: host }, (response) =>
          resolve(response.resume().statusCode),
        ).end();
      });
      expect(rebound).toBe(403);
    },
    { auth },
  );
});
