import type { RawRequest } from "@cce-addons/mock/description";
import { isLoopback } from "../endpoint-url.ts";

/** Headers that let a page of any origin read a response. Cookies are not allowed along. */
export const readable: Readonly<Record<string, string>> = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "*",
};

/** Headers of the response to a preflight request, or `undefined` when the request is not one. */
export function preflight({ method, headers }: RawRequest): Record<string, string> | undefined {
  const wanted = headers["access-control-request-method"];
  return method !== "OPTIONS" || wanted === undefined
    ? undefined
    : {
        ...readable,
        "Access-Control-Allow-Methods": wanted,
        "Access-Control-Allow-Headers": headers["access-control-request-headers"] ?? "*",
      };
}

/**
 * Whether a request could come from a web page. With credentials of the environment such a request is rejected, as
 * any page that is open in a browser here could use them: by its origin, or by a name that it resolves to this machine.
 */
export function isFromPage({ headers }: RawRequest): boolean {
  const { host = "", origin, "sec-fetch-site": site } = headers;
  const url = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : undefined;
  return origin !== undefined || site !== undefined || !isLoopback(url?.hostname ?? "");
}
