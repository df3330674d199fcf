import type { Answer } from "./message.ts";

/** What a page on another origin may read of an answer. */
export const exposed = "Allow, Content-Length, Content-Type, Date, Retry-After, X-Request-Id";

/** Answers an `OPTIONS` request: what a browser asks before it sends one that is not simple. */
export function preflight(
  headers: Readonly<Record<string, string>>,
  allow: readonly string[],
): Answer {
  const asked = headers["access-control-request-headers"];
  return {
    status: 204,
    headers: {
      Allow: [...allow, "OPTIONS"].join(", "),
      // Any method may be tried: a page shall see the 405 that other programs see.
      "Access-Control-Allow-Methods":
        headers["access-control-request-method"] ?? "GET, POST, PUT, DELETE",
      ...(asked !== undefined && { "Access-Control-Allow-Headers": asked }),
      // Chromium asks this before a page from the network may call this machine.
      ...(headers["access-control-request-private-network"] === "true" && {
        "Access-Control-Allow-Private-Network": "true",
      }),
      "Access-Control-Max-Age": "600",
    },
    body: undefined,
  };
}
