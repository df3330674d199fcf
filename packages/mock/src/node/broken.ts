import type { Socket } from "node:net";
import type { RefusalReason } from "../engine/refusal.ts";
import type { Answer } from "../http/message.ts";

const notHttp: [RefusalReason, string] = ["invalid", "This is no HTTP request"];

/** What the HTTP parser trips over, by its code. */
const clientErrors: Record<string, [RefusalReason, string]> = {
  HPE_HEADER_OVERFLOW: ["headersTooLarge", "The headers are larger than 16 KiB"],
  ERR_HTTP_REQUEST_TIMEOUT: ["timeout", "The request did not arrive in time"],
};

/** Why a request that the parser tripped over is refused. */
export function refusalOf({ code = "" }: { code?: string }): [RefusalReason, string] {
  return clientErrors[code] ?? notHttp;
}

/** Answers on a connection whose request could not be read, and closes it. */
export function endWith(socket: Socket, { status, headers, body }: Answer): void {
  if (!socket.writable || socket.destroyed) {
    return;
  }
  const text = JSON.stringify(body);
  const lines = Object.entries({
    ...headers,
    "Content-Length": String(Buffer.byteLength(text)),
    Connection: "close",
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} Refused\r\n${lines.join("")}\r\n${text}`, () => socket.destroy());
}
