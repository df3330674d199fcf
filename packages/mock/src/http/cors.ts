import type { MockResponse } from "./response.ts";

/** Headers of a response that a page on another origin may read. */
export const exposed =
  "Allow, Content-Length, Content-Type, Date, Retry-After, X-Mock-Warning, X-Request-Id";

/** The response to an `OPTIONS` request, which a browser sends before one that is not simple. */
export function preflight(
  headers: Readonly<Record<string, string>>,
  allow: readonly string[],
): MockResponse {
  const asked = headers["access-control-request-headers"];
  return {
    status: 204,
    headers: {
      Allow: [...allow, "OPTIONS"].join(", "),
      // Any method may be tried: a page gets the same 405 as other programs.
      "Access-Control-Allow-Methods":
        headers["access-control-request-method"] ?? "GET, POST, PUT, DELETE",
      ...(asked !== undefined && { "Access-Control-Allow-Headers": asked }),
      // Chromium requires this before a page from the network may call this machine.
      ...(headers["access-control-request-private-network"] === "true" && {
        "Access-Control-Allow-Private-Network": "true",
      }),
      "Access-Control-Max-Age": "600",
    },
    body: undefined,
  };
}
