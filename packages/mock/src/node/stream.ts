import type { ServerResponse } from "node:http";
import { maxUnreadBytes } from "../defaults.ts";
import type { Subscribe } from "../http/response.ts";

/**
 * Sends a body in parts. A reader that leaves too much unread, or reads nothing for too long, is disconnected.
 *
 * @param sendMs - Max time in which the other side accepts nothing, in milliseconds.
 * @returns a function that ends the response.
 */
export function sendStream(
  response: ServerResponse,
  subscribe: Subscribe,
  sendMs: number,
): () => void {
  let stuck: NodeJS.Timeout | undefined;
  const drained = () => {
    clearTimeout(stuck);
    stuck = undefined;
  };
  const disconnect = () => response.destroy();
  const send = (text: string) => {
    if (response.write(text)) {
      return;
    }
    if (response.writableLength > maxUnreadBytes) {
      disconnect();
    } else {
      stuck ??= setTimeout(disconnect, sendMs);
    }
  };
  response.flushHeaders();
  response.on("drain", drained);
  const stop = subscribe(send);
  response.once("close", () => {
    drained();
    stop();
  });
  return () => response.end();
}
