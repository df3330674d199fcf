import type { paths } from "@cce-addons/types";
// The only file that knows openapi-fetch.
import createOpenapiFetch, { type Client } from "openapi-fetch";
import type { Connection } from "./connection.ts";
import { createFetch } from "./fetch.ts";

/** The whole openapi-fetch client: `GET`, `POST`, `PUT` and `DELETE` by path, and middleware. */
export type RawClient = Client<paths>;

/**
 * Makes an openapi-fetch client over the same pipeline, for calls by path. As usual with
 * openapi-fetch, error responses are returned as `{ error, response }`; only failed connections and
 * time limits are thrown.
 */
export function createRawClient({ baseUrl, send }: Connection): RawClient {
  const fetch = createFetch(async (outgoing) => {
    const response = await send(outgoing);
    // openapi-fetch parses JSON alone; the service may respond to a deletion with the bare word (D-013).
    return outgoing.method === "DELETE" && response.text.trim() === "success"
      ? { ...response, text: '"success"', bytes: undefined }
      : response;
  });
  return createOpenapiFetch<paths>({ baseUrl, fetch });
}
