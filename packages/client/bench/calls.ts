import { fork } from "node:child_process";
import http from "node:http";
import { createRequire } from "node:module";
import { akskAuth, createAddonClient } from "@cce-addons/client";
import { nodeTransport } from "@cce-addons/client/node";
import { signRequest } from "@cce-addons/client/signer";
import type { InstanceRequest, paths } from "@cce-addons/types";
import createOpenapiFetch from "openapi-fetch";
import { example } from "./example.ts";
import { interleave, type Table } from "./rounds.ts";

const require = createRequire(import.meta.url);
const concurrency = 32;
const key = { ak: "AKEXAMPLE", sk: "SKEXAMPLE" };

type Call = () => Promise<unknown>;

/** What a creation costs the caller, 32 at a time, against a server in another process. */
export async function callCosts(): Promise<Table> {
  const server = fork(new URL("server.js", import.meta.url));
  const port = await new Promise<number>((resolve) => server.once("message", resolve));
  const baseUrl = `http://127.0.0.1:${port}`;
  try {
    const calls = { ...peers(baseUrl), ...ours(baseUrl) };
    const costs = await interleave(
      Object.fromEntries(
        Object.entries(calls).map(([name, call]) => [name, (count: number) => atOnce(count, call)]),
      ),
      { rounds: 11, operations: 320 },
    );
    const raw = costs.get("raw `fetch`, unsigned") ?? Number.NaN;
    return {
      title: `One creation, ${concurrency} at a time`,
      columns: ["client", "CPU µs", "÷ raw `fetch`"],
      rows: [...costs].map(([name, cost]) => [name, cost.toFixed(0), (cost / raw).toFixed(2)]),
    };
  } finally {
    server.disconnect();
  }
}

async function atOnce(count: number, call: Call): Promise<void> {
  let left = count;
  const worker = async () => {
    while (left-- > 0) {
      await call();
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}

function ours(baseUrl: string): Record<string, Call> {
  const auth = akskAuth(key);
  const plain = createAddonClient({ baseUrl, auth });
  const fast = createAddonClient({
    baseUrl,
    auth,
    fetch: nodeTransport({ maxSockets: concurrency }),
  });
  const token = createAddonClient({ baseUrl, token: "any-token" });
  return {
    "ours, token": () => token.create(example),
    "ours, signed": () => plain.create(example),
    "ours, signed, node transport": () => fast.create(example),
  };
}

function peers(baseUrl: string): Record<string, Call> {
  const url = `${baseUrl}/api/v3/addons`;
  const headers = { "Content-Type": "application/json" };
  const bare = createOpenapiFetch<paths>({ baseUrl });
  const signing = createOpenapiFetch<paths>({ baseUrl });
  signing.use({
    async onRequest({ request }) {
      const body = await request.clone().text();
      const added = await signRequest(
        { method: request.method, url: request.url, headers, body },
        key,
      );
      for (const [name, value] of Object.entries(added)) {
        request.headers.set(name, value);
      }
      return request;
    },
  });
  const agent = new http.Agent({ keepAlive: true, maxSockets: concurrency });
  const official = officialClient(baseUrl);
  return {
    "raw `fetch`, unsigned": async () => {
      const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(example) });
      return response.json();
    },
    "raw `node:http`, unsigned": () => rawHttp(url, agent, headers),
    "openapi-fetch, unsigned": () => bare.POST("/api/v3/addons", { body: example }),
    "openapi-fetch, signed in middleware": () => signing.POST("/api/v3/addons", { body: example }),
    "official SDK, signed": () => official(example),
  };
}

function rawHttp(url: string, agent: http.Agent, headers: Record<string, string>) {
  const body = JSON.stringify(example);
  return new Promise<unknown>((resolve, reject) => {
    const length = { "Content-Length": Buffer.byteLength(body) };
    const request = http.request(url, {
      method: "POST",
      agent,
      headers: { ...headers, ...length },
    });
    request.on("error", reject).on("response", (response) => {
      let text = "";
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () => resolve(JSON.parse(text)));
    });
    request.end(body);
  });
}

function officialClient(baseUrl: string): (body: InstanceRequest) => Promise<unknown> {
  const { BasicCredentials } = require("@huaweicloud/huaweicloud-sdk-core/auth/BasicCredentials");
  const {
    CceClient,
    CreateAddonInstanceRequest,
  } = require("@huaweicloud/huaweicloud-sdk-cce/v3/public-api");
  const credentials = new BasicCredentials().withAk(key.ak).withSk(key.sk).withProjectId("p0");
  const client = CceClient.newBuilder().withCredential(credentials).withEndpoint(baseUrl).build();
  return (body) => client.createAddonInstance(new CreateAddonInstanceRequest().withBody(body));
}
