import type { Send } from "./send.ts";

/**
 * Turns the pipeline into a `fetch`, for openapi-fetch, ky or plain calls. Like `fetch` it resolves
 * with any status; unlike `fetch` it signs, retries and keeps time limits.
 *
 * @example
 * const fetch = createFetch(createSend({ auth: akskAuth({ ak, sk }) }));
 * const response = await fetch("https://cce.eu-west-0.myhuaweicloud.com/api/v3/addontemplates");
 */
export function createFetch(send: Send): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const body = request.body ? await request.text() : undefined;
    const { url, method, signal } = request;
    const headers = Object.fromEntries(request.headers);
    const response = await send({ url, method, signal, body, headers, ...describe(url) });
    const { status } = response;
    const received = new Headers([...response.headers]);
    received.delete("content-encoding"); // the body is decompressed
    received.delete("content-length");
    const content = bodylessStatuses.has(status) ? null : (response.bytes ?? response.text);
    return new Response(content, { status, headers: received });
  };
}

/** Statuses that `Response` accepts no body for. */
const bodylessStatuses = new Set([204, 205, 304]);

/** The path of the description that a URL is an instance of, and the add-on in it: ids stay out of messages. */
function describe(url: string) {
  const { pathname } = new URL(url);
  const addonId = /\/addons\/(?!precheck)([^/]+)/.exec(pathname)?.[1];
  const path = pathname.replace(/\/(project|cluster|addon)s\/(?!precheck)[^/]+/g, (_, kind) =>
    kind === "addon" ? "/addons/{id}" : `/${kind}s/{${kind}_id}`,
  );
  return { path, addonId };
}
