import type { IncomingMessage } from "node:http";
import { pipeline, type Readable } from "node:stream";
import type { ResponseHeaders } from "../headers.ts";
import type { BodyStream, TransportResponse } from "../response-body.ts";
import { decodersFor } from "./decompress.ts";

/** A response over a message of `node:http`: read only when asked for. */
export function toResponse(message: IncomingMessage): TransportResponse {
  return {
    status: message.statusCode ?? 0,
    headers: toHeaders(message),
    body: toBody(message),
  };
}

/** What is used of a web stream: a `ReadableStream` costs more than the rest of a response. */
function toBody(message: IncomingMessage): BodyStream {
  const cancel = async () => {
    message.destroy();
  };
  return {
    cancel,
    getReader() {
      const chunks = decompress(message)[Symbol.asyncIterator]();
      return { cancel, read: () => chunks.next() };
    },
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
  return {
    get(name) {
      const value = message.headers[name.toLowerCase()];
      return value === undefined ? null : String(value);
    },
    *[Symbol.iterator]() {
      for (const [name, values = []] of Object.entries(message.headersDistinct)) {
        for (const value of values) {
          yield [name, value];
        }
      }
    },
  };
}
