import type { Socket } from "node:net";
import type { RejectionReason } from "../engine/rejection.ts";
import type { FinalResponse } from "../handler.ts";
import { textOf } from "../http/utf8.ts";

const notHttp: [RejectionReason, string] = ["invalid", "This is not a valid HTTP request"];

/** What the HTTP parser rejects, by its code. */
const clientErrors: Record<string, [RejectionReason, string]> = {
  HPE_HEADER_OVERFLOW: ["headersTooLarge", "The headers are larger than 16 KiB"],
  ERR_HTTP_REQUEST_TIMEOUT: ["timeout", "The request did not arrive in time"],
};

/** Why a request that the parser rejects is invalid. */
export function clientErrorOf({ code = "" }: { code?: string }): [RejectionReason, string] {
  return clientErrors[code] ?? notHttp;
}

/** Responds on a connection whose request could not be read, and closes it. */
export function endWith(socket: Socket, { status, headers, text: sent = "" }: FinalResponse): void {
  if (!socket.writable || socket.destroyed) {
    return;
  }
  const text = textOf(sent);
  const lines = Object.entries({
    ...headers,
    "Content-Length": String(Buffer.byteLength(text)),
    Connection: "close",
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} Rejected\r\n${lines.join("")}\r\n${text}`, () => socket.destroy());
}
