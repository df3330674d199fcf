import type { IncomingMessage } from "node:http";
import { pipeline, Readable } from "node:stream";
import type { ResponseHeaders } from "../headers.ts";
import type { BodyStream, TransportResponse } from "../response-body.ts";
import { decodersFor } from "./decompress.ts";

/** A response over a message of `node:http`: read only when asked for. */
export function toResponse(message: IncomingMessage): TransportResponse {
  let stream: Readable | undefined;
  let body: BodyStream | undefined;
  const decompressed = () => {
    stream ??= decompress(message);
    return stream;
  };
  return {
    status: message.statusCode ?? 0,
    headers: toHeaders(message),
    get body() {
      body ??= Readable.toWeb(decompressed());
      return body;
    },
    async text() {
      const text = (await readAll(decompressed())).toString();
      return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text; // a byte-order mark is no content
    },
    arrayBuffer: async () => new Uint8Array(await readAll(decompressed())).buffer,
  };
}

function decompress(message: IncomingMessage): Readable {
  const decoders = decodersFor(message.headers["content-encoding"]);
  return decoders.reduce<Readable>(
    // Errors, also a connection that breaks off, destroy the last stream of the pipeline.
    (from, decoder) => pipeline(from, decoder, () => {}),
    message,
  );
}

/** `Headers` are made only when someone iterates over them: they cost more than the rest of a response. */
function toHeaders(message: IncomingMessage): ResponseHeaders {
  const plain = message.headers;
  return {
    get(name) {
      const value = plain[name.toLowerCase()];
      return value === undefined ? null : String(value);
    },
    has: (name) => name.toLowerCase() in plain,
    *[Symbol.iterator]() {
      for (const [name, values = []] of Object.entries(message.headersDistinct)) {
        for (const value of values) {
          yield [name, value];
        }
      }
    },
  };
}

function readAll(stream: Readable): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => resolve(Buffer.concat(chunks)));
    stream.on("error", reject);
    // A connection that breaks off ends the stream without an "end".
    stream.on("close", () => reject(new Error("the connection was closed before the end")));
  });
}
