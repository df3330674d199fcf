import { Agent, request } from "node:https";
import type { Reply } from "./calls.ts";

const agent = new Agent({ keepAlive: true, rejectUnauthorized: false });

/** Calls a mock that serves https, as {@link call} does one that serves http. Its certificate is one that nobody trusts. */
export function callTls(
  { url }: { readonly url: string },
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Reply> {
  const sent = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
  const all = {
    "X-Auth-Token": "any",
    ...(sent !== undefined && {
      "Content-Type": "application/json",
      "Content-Length": String(Buffer.byteLength(sent)),
    }),
    ...headers,
  };
  return new Promise((resolve, reject) => {
    request(url + path, { method, agent, headers: all }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part) => {
        text += part;
      });
      response.on("error", reject).on("end", () => {
        const isJson = response.headers["content-type"]?.startsWith("application/json");
        const received = Object.entries(response.headers).map(([name, value]): [string, string] => [
          name,
          String(value),
        ]);
        resolve({
          status: response.statusCode ?? 0,
          headers: new Headers(received),
          body: isJson ? JSON.parse(text) : text,
        });
      });
    })
      .on("error", reject)
      .end(sent);
  });
}
