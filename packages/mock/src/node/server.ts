import {
  createServer as createHttpServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { Socket } from "node:net";
import { serverLimits } from "../defaults.ts";
import type { RejectionReason } from "../engine/rejection.ts";
import { type FinalResponse, finalResponse, type Handler } from "../handler.ts";
import type { Reject } from "../http/errors.ts";
import type { RawRequest } from "../http/parse.ts";
import { handleOddRequests, tooLargeMessage } from "./odd-requests.ts";
import { readBody } from "./read-body.ts";
import { createSender } from "./send.ts";
import type { ServerLimits } from "./server-limits.ts";
import type { TlsKeys } from "./tls.ts";

/** What the HTTP server needs. */
export interface ServerParts {
  readonly handle: Handler;
  /** Makes the error response to a request that never arrived whole. */
  readonly rejectEarly: () => { readonly reject: Reject; readonly requestId: string };
  readonly limits?: Partial<ServerLimits> | undefined;
  /** Certificate and key for https; http without them. */
  readonly tls?: TlsKeys | undefined;
  /** Why a request to this host is rejected; `undefined` when the host is allowed. */
  readonly checkHost: (request: IncomingMessage) => string | undefined;
}

/** A server that is not listening yet. */
export interface MockHttpServer {
  /** Listens. @returns the port. @throws the error of the system, such as EADDRINUSE. */
  listen(port: number, host: string): Promise<number>;
  /** Accepts nothing more, sends what is in progress without delay, and closes all connections. */
  close(): Promise<void>;
}

/** How long `close` waits for requests that are still arriving, in milliseconds. */
const closeMs = 1000;

/** Creates a server that passes every request to a handler, however odd the request is. */
export function createServer(parts: ServerParts): MockHttpServer {
  const { handle, rejectEarly, checkHost } = parts;
  const limits = { ...serverLimits, ...parts.limits };
  const sender = createSender(limits.sendMs);
  /** Connections whose last response was sent: what else arrives on them gets none. */
  const closing = new WeakSet<Socket>();
  const early = (reason: RejectionReason, message?: string): FinalResponse => {
    const { reject, requestId } = rejectEarly();
    return finalResponse(reject(reason, message), requestId);
  };
  /** Responds without reading the rest of the request, so that the connection cannot be used again. */
  const sendAndClose = (response: ServerResponse, final: FinalResponse) => {
    if (response.socket !== null) {
      closing.add(response.socket);
    }
    response.setHeader("Connection", "close");
    sender.send(response, final);
  };
  function onRequest(request: IncomingMessage, response: ServerResponse): void {
    const wrongHost = checkHost(request);
    if (wrongHost !== undefined) {
      sendAndClose(
        response,
        early(request.headers.host === undefined ? "invalid" : "forbidden", wrongHost),
      );
      return;
    }
    readBody(request, limits.bodyBytes, (body) => {
      if (body === "tooLarge") {
        sendAndClose(response, early("tooLarge", tooLargeMessage(limits.bodyBytes)));
        return;
      }
      const final = handle(rawOf(request, body));
      if (final instanceof Promise) {
        final.then((settled) => sender.send(response, settled));
      } else {
        sender.send(response, final);
      }
    });
  }

  const options = {
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.idleMs,
    connectionsCheckingInterval: 500,
    requireHostHeader: false, // checked here, where the error has the shape of all others
  };
  const server =
    parts.tls === undefined
      ? createHttpServer(options, onRequest)
      : createHttpsServer(
          { ...options, ...parts.tls, handshakeTimeout: limits.headersMs },
          onRequest,
        ).on("tlsClientError", (_error, socket) => socket.destroy());
  handleOddRequests(server, {
    early,
    closing,
    sendAndClose,
    onRequest,
    bodyBytes: limits.bodyBytes,
  });

  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once("error", reject).listen(port, host, () => {
          const address = server.address();
          resolve(typeof address === "object" && address !== null ? address.port : port);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        const timer = setTimeout(() => server.closeAllConnections(), closeMs);
        server.close(() => {
          clearTimeout(timer);
          resolve();
        });
        sender.finish();
        server.closeIdleConnections();
      }),
  };
}

function rawOf(
  { method = "GET", url = "/", headers }: IncomingMessage,
  body: Uint8Array | undefined,
): RawRequest {
  // Node joins what is given more than once, all but set-cookie, which no request has a use for.
  return { method, target: url, headers: headers as Record<string, string>, body };
}
