import * as http from "node:http";
import * as https from "node:https";
import type { FetchLike } from "../send-options.ts";
import { toResponse } from "./response.ts";

/** How connections are made. */
export interface NodeTransportOptions {
  /** Agent for `http:` URLs. Default: one that keeps connections open. */
  readonly httpAgent?: http.Agent | undefined;
  /** Agent for `https:` URLs, such as one that goes through a proxy. Default: one that keeps connections open. */
  readonly httpsAgent?: https.Agent | undefined;
  /** Connections to one host at most, for the default agents. Default: no limit. */
  readonly maxSockets?: number | undefined;
}

/** A `fetch` that can be closed. */
export type NodeTransport = FetchLike & {
  /** Ends the connections of the default agents. */
  close(): void;
};

/**
 * Makes a `fetch` for the option of the same name. Its responses have what this client
 * uses of a `Response`: `status`, `headers`, `body`, `text()` and `arrayBuffer()`.
 *
 * @example
 * const addons = createAddonClient({ region: "eu-west-0", token, fetch: nodeTransport() });
 */
export function nodeTransport(options: NodeTransportOptions = {}): NodeTransport {
  const { maxSockets = Infinity } = options;
  const settings = { keepAlive: true, maxSockets };
  const agents = [new http.Agent(settings), new https.Agent(settings)] as const;
  const httpAgent = options.httpAgent ?? agents[0];
  const httpsAgent = options.httpsAgent ?? agents[1];

  const transport: FetchLike = async (url, { method, headers, body, signal }) => {
    if (method === "POST") {
      await turn();
    }
    return new Promise((resolve, reject) => {
      const secure = url.startsWith("https:");
      const length = body === undefined ? {} : { "Content-Length": Buffer.byteLength(body) };
      const request = (secure ? https : http).request(url, {
        ...{ method, agent: secure ? httpsAgent : httpAgent, headers: { ...headers, ...length } },
      });
      const abort = () => request.destroy(asError(signal?.reason));
      request.on("response", (message) => resolve(toResponse(message)));
      request.on("error", reject);
      request.on("close", () => signal?.removeEventListener("abort", abort));
      signal?.addEventListener("abort", abort);
      if (signal?.aborted) {
        abort();
      }
      request.end(body);
    });
  };
  return Object.assign(transport, {
    close() {
      for (const agent of agents) {
        agent.destroy();
      }
    },
  });
}

/**
 * Lets the event loop notice that a server has closed a kept connection. A request that must not
 * run twice could not be repeated after being sent into one.
 */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error("aborted", { cause: reason });
}
