import type { Send } from "./send.ts";

/**
 * Turns the pipeline into a `fetch`, for openapi-fetch, ky or plain calls. Like `fetch` it resolves
 * whatever the status is, and unlike it, it signs, retries and keeps time limits.
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
    const answer = await send({
      url,
      method,
      signal,
      body,
      headers: Object.fromEntries(request.headers),
    });
    const { status } = answer;
    const headers = new Headers(answer.headers);
    headers.delete("content-encoding"); // already undone
    headers.delete("content-length");
    return new Response(bodyless.has(status) ? null : answer.text, { status, headers });
  };
}

/** Statuses that a `Response` refuses a body for. */
const bodyless = new Set([204, 205, 304]);
