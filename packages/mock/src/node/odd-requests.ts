import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { RejectionReason } from "../engine/rejection.ts";
import type { FinalResponse } from "../handler.ts";
import { clientErrorOf, endWith } from "./client-error.ts";

/** How a server responds to what never becomes a request. */
interface OddRequestParts {
  /** Makes the error response to a request that never arrived whole. */
  early(reason: RejectionReason, message?: string): FinalResponse;
  /** Connections whose last response was sent: what else arrives on them gets none. */
  readonly closing: WeakSet<Socket>;
  /** Responds without reading the rest of the request. */
  sendAndClose(response: ServerResponse, final: FinalResponse): void;
  onRequest(request: IncomingMessage, response: ServerResponse): void;
  readonly bodyBytes: number;
}

/** Text of the error for a body that is too large. */
export const tooLargeMessage = (bodyBytes: number): string =>
  `The body is larger than ${bodyBytes} bytes`;

/** Has a server respond to bytes that are not HTTP, to expectations and to CONNECT with the errors that other requests get. */
export function handleOddRequests(
  server: Pick<Server, "on">,
  { early, closing, sendAndClose, onRequest, bodyBytes }: OddRequestParts,
): void {
  server.on("clientError", (error: { code?: string }, socket: Socket) => {
    if (!closing.has(socket)) {
      endWith(socket, early(...clientErrorOf(error)));
    }
  });
  server.on("checkContinue", (request: IncomingMessage, response: ServerResponse) => {
    if (Number(request.headers["content-length"]) > bodyBytes) {
      sendAndClose(response, early("tooLarge", tooLargeMessage(bodyBytes)));
    } else {
      response.writeContinue();
      onRequest(request, response);
    }
  });
  server.on("checkExpectation", (_request: IncomingMessage, response: ServerResponse) =>
    sendAndClose(response, early("expectationFailed", "Only 100-continue is supported")),
  );
  server.on("connect", (_request: IncomingMessage, socket: Socket) =>
    endWith(
      socket,
      early("methodNotAllowed", "CONNECT is not supported: the mock is not a tunnel"),
    ),
  );
}
