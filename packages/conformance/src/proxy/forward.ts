import type { Auth } from "@cce-addons/client";
import type { RawRequest } from "@cce-addons/mock/description";
import { urlAt } from "../endpoint-url.ts";

/** Where requests go, and with which credentials. */
export interface ForwardOptions {
  readonly endpoint: URL;
  /** Replaces the credentials of every request. */
  readonly auth: Auth | undefined;
  /** Limit of one request in milliseconds. */
  readonly requestTimeoutMs: number;
}

/** A response of the endpoint, with its body decoded. */
export interface UpstreamResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** Headers about one connection, or about the encoding of a body that `fetch` decodes. */
const hopByHop = new Set([
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "content-length",
]);

/** Headers that `fetch` sets itself. */
const setByFetch = new Set(["accept-encoding", "expect", "host"]);

/** Headers that carry or belong to credentials. */
const credentials = new Set([
  "authorization",
  "cookie",
  "x-auth-token",
  "x-project-id",
  "x-sdk-content-sha256",
  "x-sdk-date",
  "x-security-token",
]);

/**
 * Sends a request to the endpoint as it came, right or wrong, and does not follow redirects.
 *
 * @throws Error when there is no response within the limit; its message names no credential.
 */
export async function forward(
  { method, target, headers, body }: RawRequest,
  { endpoint, auth, requestTimeoutMs }: ForwardOptions,
): Promise<UpstreamResponse> {
  const url = urlAt(endpoint, pathOf(target));
  const dropped = (name: string) =>
    hopByHop.has(name) || setByFetch.has(name) || (auth !== undefined && credentials.has(name));
  const kept = Object.entries(headers).filter(([name]) => !dropped(name));
  const type = headers["content-type"];
  const authorized = await auth?.authorize({
    method,
    url: url.href,
    headers: type === undefined ? {} : { "Content-Type": type },
    body: body === undefined ? undefined : new TextDecoder().decode(body),
    now: Date.now(),
  });
  const response = await fetch(url, {
    method,
    headers: { ...Object.fromEntries(kept), ...authorized?.headers },
    redirect: "manual",
    signal: AbortSignal.timeout(requestTimeoutMs),
    ...(body !== undefined && takesBody(method) && { body }),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: new Uint8Array(await response.arrayBuffer()),
  };
}

/** Whether `fetch` sends a body with this method. */
export function takesBody(method: string): boolean {
  return method !== "GET" && method !== "HEAD";
}

/** Headers of a response that also hold on the connection to the caller. */
export function passedOn(headers: Headers): [string, string][] {
  return [...headers].filter(([name]) => !hopByHop.has(name) && name !== "content-encoding");
}

/** Path and query of a request line, which holds a whole address when the caller takes this for an HTTP proxy. */
function pathOf(target: string): string {
  const path = /^https?:\/\/[^/?#]*(.*)$/i.exec(target)?.[1] ?? target;
  return path.startsWith("/") ? path : `/${path}`;
}
