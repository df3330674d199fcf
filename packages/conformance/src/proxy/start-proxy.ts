import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Auth } from "@cce-addons/client";
import { defaultDescription, type RawRequest } from "@cce-addons/mock/description";
import { readEndpoint } from "../endpoint-url.ts";
import type { Mismatch } from "../mismatch.ts";
import { loadRules } from "../rules.ts";
import { compareCall } from "./compare.ts";
import { isFromPage, preflight, readable } from "./cross-origin.ts";
import { forward, passedOn, type UpstreamResponse } from "./forward.ts";
import { readBody } from "./read-body.ts";

/** Where requests go, and who is called about mismatches. */
export interface ProxyOptions {
  /** Address of the endpoint: https, or this machine. */
  readonly endpoint: string;
  /** TCP port on 127.0.0.1. Default: any free one. */
  readonly port?: number | undefined;
  /** Credentials that replace those of every request, such as `fromEnv()` of `@cce-addons/client`. Default: they stay. */
  readonly auth?: Auth | undefined;
  /** File of another OpenAPI 3.1 description, JSON or YAML. */
  readonly description?: string | undefined;
  /** Limit of one request to the endpoint in milliseconds. Default 30 000. */
  readonly requestTimeoutMs?: number | undefined;
  /** Called for each mismatch, after the response was passed on. */
  readonly onMismatch?: ((mismatch: Mismatch) => void) | undefined;
}

/** A proxy that runs. */
export interface ConformanceProxy {
  /** Its address, such as `http://127.0.0.1:4014`. */
  readonly url: string;
  /** How many calls were compared, and how many were for paths that the description does not have. */
  readonly calls: { readonly compared: number; readonly undescribed: number };
  /** Stops accepting, and ends open connections. */
  close(): Promise<void>;
}

/** Larger than any request of the API. */
const maxBodyBytes = 1024 * 1024;

/**
 * Starts a proxy that forwards every request to an endpoint, and compares requests and responses with the description.
 *
 * @throws TypeError when the endpoint is not an address, or credentials would be sent unencrypted.
 * @throws Error when the port is taken, or the description cannot be used.
 * @example
 * const proxy = await startProxy({ endpoint, onMismatch: ({ message }) => console.log(message) });
 */
export async function startProxy(options: ProxyOptions): Promise<ConformanceProxy> {
  const { auth, port = 0, requestTimeoutMs = 30_000, onMismatch } = options;
  const endpoint = readEndpoint(options.endpoint);
  const rules = await loadRules(options.description ?? defaultDescription);
  const calls = { compared: 0, undescribed: 0 };

  async function respond(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(incoming, maxBodyBytes);
    if (body === "tooLarge") {
      return reject(response, 413, `the body is larger than ${maxBodyBytes} bytes`);
    }
    const raw = rawRequest(incoming, body);
    if (auth !== undefined && isFromPage(raw)) {
      return reject(response, 403, "a web page may not use the credentials of the environment");
    }
    const allowed = auth === undefined ? preflight(raw) : undefined;
    if (allowed !== undefined) {
      response.writeHead(204, allowed).end();
      return;
    }
    let upstream: UpstreamResponse;
    try {
      upstream = await forward(raw, { endpoint, auth, requestTimeoutMs });
    } catch (error) {
      const late = error instanceof Error && error.name === "TimeoutError";
      const why = late ? `no response within ${requestTimeoutMs} ms` : reasonOf(error);
      return reject(response, late ? 504 : 502, `${endpoint.host}: ${why}`);
    }
    const headers = passedOn(upstream.headers);
    for (const [name, value] of headers) {
      response.appendHeader(name, value);
    }
    for (const [name, value] of auth === undefined ? Object.entries(readable) : []) {
      response.setHeader(name, value);
    }
    response.writeHead(upstream.status).end(upstream.body);
    const mismatches = compareCall(rules, raw, upstream);
    calls[mismatches === undefined ? "undescribed" : "compared"] += 1;
    mismatches?.forEach((mismatch) => {
      onMismatch?.(mismatch);
    });
  }

  const server = createServer({ headersTimeout: 10_000 }, (incoming, response) => {
    respond(incoming, response).catch(() => response.destroy()); // the caller went away
  });
  await new Promise<void>((resolve, fail) => {
    server.once("error", fail).listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function rawRequest(
  { method = "GET", url: target = "/", headers }: IncomingMessage,
  body: Uint8Array | undefined,
): RawRequest {
  const joined = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value] as const],
  );
  return { method, target, headers: Object.fromEntries(joined), body };
}

/** A rejection by the proxy itself, in the shape of the API gateway, which clients read. */
function reject(response: ServerResponse, status: number, message: string): void {
  const body = { error_code: `PROXY.${status}`, error_msg: `cce-addons-check proxy: ${message}` };
  response
    .writeHead(status, { "Content-Type": "application/json", ...readable })
    .end(JSON.stringify(body));
}

/** Why a connection failed, such as `ECONNREFUSED`, which says nothing about the request. */
function reasonOf(error: unknown): string {
  const { cause, message } =
    error instanceof Error ? error : { cause: undefined, message: "failed" };
  const code = (cause as { code?: unknown } | undefined)?.code;
  return typeof code === "string" ? code : message;
}
