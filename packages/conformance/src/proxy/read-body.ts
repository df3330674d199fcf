import type { IncomingMessage } from "node:http";

/** Reads a body. @returns `undefined` without one, `"tooLarge"` past the limit, whose rest is read and dropped. */
export async function readBody(
  request: IncomingMessage,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | "tooLarge" | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size <= maxBytes) {
      parts.push(part);
    } else {
      parts.length = 0;
    }
  }
  if (size > maxBytes) {
    return "tooLarge";
  }
  return size === 0 ? undefined : new Uint8Array(Buffer.concat(parts));
}
