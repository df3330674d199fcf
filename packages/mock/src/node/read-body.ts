import type { IncomingMessage } from "node:http";

/** A body with one of these methods means nothing, and is not read. */
const bodyless = new Set(["GET", "HEAD", "TRACE"]);

/**
 * Reads the body of a request and calls back once: with its bytes, with nothing when there is none, or with `"tooLarge"`.
 *
 * A connection that ends before calls nothing back: there is nobody left to respond to.
 */
export function readBody(
  request: IncomingMessage,
  maxBytes: number,
  done: (body: Uint8Array | undefined | "tooLarge") => void,
): void {
  const { method = "GET", headers } = request;
  const length = headers["content-length"];
  const none =
    headers["transfer-encoding"] === undefined && (length === undefined || length === "0");
  if (none || bodyless.has(method)) {
    done(undefined);
    return;
  }
  if (Number(length) > maxBytes) {
    done("tooLarge");
    return;
  }
  const parts: Buffer[] = [];
  let size = 0;
  const take = (part: Buffer) => {
    parts.push(part);
    size += part.byteLength;
    if (size > maxBytes) {
      request.off("data", take).off("end", end).pause();
      done("tooLarge");
    }
  };
  const end = () => done(parts.length === 1 ? parts[0] : Buffer.concat(parts));
  request
    .on("data", take)
    .on("end", end)
    .on("error", () => undefined);
}
