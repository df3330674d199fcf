import { METHODS, type ServerResponse } from "node:http";
import Fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import type { RefusalReason } from "../engine/refusal.ts";
import type { Refuse } from "../http/errors.ts";
import { dressed, type Exchange } from "../http/exchange.ts";
import type { Answer } from "../http/message.ts";
import type { RawRequest } from "../http/parse.ts";
import { endWith, refusalOf } from "./broken.ts";

/** Bounds of the server. Past a bound the request is refused, and past a time the connection is closed as well. */
export interface ServerLimits {
  /** Largest body, in bytes. */
  readonly bodyBytes: number;
  /** How long the request line and headers may take, in milliseconds. */
  readonly headersMs: number;
  /** How long a whole request may take to arrive, in milliseconds. */
  readonly requestMs: number;
  /** How long a connection may wait for its next request, in milliseconds. */
  readonly idleMs: number;
}

/** Limits that apply when no others are given. */
export const defaultLimits: ServerLimits = {
  bodyBytes: 1_048_576,
  headersMs: 10_000,
  requestMs: 30_000,
  idleMs: 5_000,
};

/** What the HTTP server needs. */
export interface ServerOptions {
  readonly exchange: Exchange;
  /** Makes a refusal for a request that never came whole. */
  readonly refuseEarly: () => { readonly refuse: Refuse; readonly requestId: string };
  readonly limits: ServerLimits;
}

/** A request with the media type that its sender gave it. */
type WithGivenType = FastifyRequest & { givenType: string };

/** A server that hands every request to an exchange, however odd the request is. */
export function createServer({ exchange, refuseEarly, limits }: ServerOptions): FastifyInstance {
  const early = (reason: RefusalReason, message: string, headers?: Record<string, string>) => {
    const { refuse, requestId } = refuseEarly();
    return dressed(refuse(reason, message, headers && { headers }), requestId);
  };
  const server = Fastify({
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.idleMs,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    return503OnClosing: false,
    // All paths are one route, so that the router sees no path it could trip over. The exchange reads originalUrl.
    rewriteUrl: () => "/",
    http: { headersTimeout: limits.headersMs, connectionsCheckingInterval: 500 },
    clientErrorHandler(error, socket) {
      endWith(socket, early(...refusalOf(error)));
    },
  });
  for (const method of METHODS) {
    server.addHttpMethod(method, { hasBody: !bodyless.has(method), overrideExisting: true });
  }
  // The media type is judged by the exchange, together with everything else; here all bodies are bytes.
  server.decorateRequest("givenType", "");
  server.addHook("onRequest", (request, _reply, next) => {
    const { headers } = request.raw;
    (request as WithGivenType).givenType = headers["content-type"] ?? "";
    headers["content-type"] = bytes;
    next();
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(bytes, { parseAs: "buffer" }, (_request, body, done) =>
    done(null, body),
  );
  server.server.on("checkExpectation", (_request, response: ServerResponse) => {
    const { status, headers, body } = early("expectationFailed", "Only 100-continue is known");
    const text = JSON.stringify(body);
    const length = { "Content-Length": String(Buffer.byteLength(text)), Connection: "close" };
    response.writeHead(status, { ...headers, ...length }).end(text);
  });
  server.setErrorHandler((error: { code?: string }, request, reply) => {
    const tooLarge = error.code === "FST_ERR_CTP_BODY_TOO_LARGE";
    const answer = tooLarge
      ? early("tooLarge", `The body is larger than ${limits.bodyBytes} bytes`)
      : early("invalid", "The body does not match its Content-Length or media type");
    // The rest of the body would have to be read to use the connection again.
    reply.header("Connection", "close");
    send(request.raw.method, answer, reply);
  });
  server.route({
    method: METHODS,
    url: "/",
    handler: async (request, reply) => {
      const answer = await exchange(rawOf(request as WithGivenType));
      if (answer.delayMs !== undefined) {
        await new Promise((resolve) => setTimeout(resolve, answer.delayMs));
      }
      if (answer.drop) {
        reply.hijack();
        request.raw.socket.destroy();
        return reply;
      }
      return send(request.raw.method, answer, reply);
    },
  });
  return server;
}

const bytes = "application/octet-stream";

/** A body that comes with one of these means nothing, and is not read. */
const bodyless = new Set(["GET", "HEAD", "TRACE"]);

interface Reply {
  code(status: number): Reply;
  header(name: string, value: string): Reply;
  send(body?: string): Reply;
}

function send(method: string | undefined, { status, headers, body }: Answer, reply: Reply): Reply {
  reply.code(status);
  for (const name of Object.keys(headers)) {
    reply.header(name, headers[name] ?? "");
  }
  const text = textOf(body);
  return method === "HEAD" || text === undefined ? reply.send() : reply.send(text);
}

function textOf(body: unknown): string | undefined {
  return typeof body === "string" || body === undefined ? body : JSON.stringify(body);
}

function rawOf({ raw, originalUrl, body, givenType }: WithGivenType): RawRequest {
  const { headers } = raw;
  headers["content-type"] = givenType;
  return {
    method: raw.method ?? "GET",
    target: originalUrl,
    // Node joins what is given more than once, all but set-cookie, which no request has a use for.
    headers: headers as Record<string, string>,
    body: body instanceof Uint8Array ? body : undefined,
  };
}
