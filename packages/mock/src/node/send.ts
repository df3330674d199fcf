import type { ServerResponse } from "node:http";
import type { FinalResponse } from "../handler.ts";
import { sendStream } from "./stream.ts";

/** Sends responses, some of them later. */
export interface Sender {
  send(response: ServerResponse, final: FinalResponse): void;
  /** Sends what is delayed now, and everything from now on without delay; ends streams. Connections are closed after it. */
  finish(): void;
}

/** Creates a sender. @param sendMs - Max time in which the other side accepts nothing, in milliseconds. */
export function createSender(sendMs: number): Sender {
  const delayed = new Set<() => void>();
  const streams = new Set<() => void>();
  let finishing = false;
  let waiting: [ServerResponse, FinalResponse][] = [];

  function write(response: ServerResponse, final: FinalResponse): void {
    const { status, headers, text, drop, stream } = final;
    const { socket } = response;
    if (drop) {
      (socket ?? response).destroy();
      return;
    }
    if (finishing || stream !== undefined) {
      response.setHeader("Connection", "close");
    }
    for (const name of Object.keys(headers)) {
      response.setHeader(name, headers[name] ?? "");
    }
    response.statusCode = status;
    if (stream !== undefined && !finishing) {
      const end = sendStream(response, stream, sendMs);
      streams.add(end);
      response.once("close", () => streams.delete(end));
      return;
    }
    // without a body after HEAD, which Node sees to
    if (typeof text === "object") {
      response.end(text.bytes, "latin1");
    } else {
      response.end(text);
    }
    if (socket !== null && socket.writableLength > 0) {
      stopWhenStuck(response, socket, sendMs);
    }
  }

  function writeWaiting(): void {
    const now = waiting;
    waiting = [];
    for (const [response, final] of now) {
      write(response, final);
    }
  }

  return {
    send(response, final) {
      if (final.delayMs === undefined || finishing) {
        // Written together with all other responses of this turn: to wake the other side costs more than to respond.
        if (waiting.push([response, final]) === 1) {
          setImmediate(writeWaiting);
        }
        return;
      }
      const now = () => {
        clearTimeout(timer);
        delayed.delete(now);
        write(response, final);
      };
      const timer = setTimeout(now, final.delayMs);
      delayed.add(now);
    },
    finish() {
      finishing = true;
      for (const now of delayed) {
        now();
      }
      for (const end of streams) {
        end();
      }
    },
  };
}

/** Closes a connection whose other side does not take the response. */
function stopWhenStuck(
  response: ServerResponse,
  socket: NonNullable<ServerResponse["socket"]>,
  sendMs: number,
): void {
  const stop = () => socket.destroy();
  socket.setTimeout(sendMs, stop);
  response.once("finish", () => {
    socket.off("timeout", stop);
  });
}
