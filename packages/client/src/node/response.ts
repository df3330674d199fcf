import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import * as zlib from "node:zlib";

/** The parts of a `Response` that are used, over a message of `node:http`, read only when asked for. */
export function toResponse(message: IncomingMessage, url: string): Response {
  const { statusCode: status = 0, statusMessage: statusText = "" } = message;
  const stream = decompress(message);
  let body: ReadableStream<Uint8Array> | undefined;
  const buffer = () => readAll(stream);
  return {
    ...{ url, status, statusText, type: "basic", ok: status > 199 && status < 300 },
    headers: toHeaders(message),
    get body() {
      body ??= Readable.toWeb(stream) as ReadableStream<Uint8Array>;
      return body;
    },
    text: async () => (await buffer()).toString(),
    json: async () => JSON.parse((await buffer()).toString()),
    async arrayBuffer() {
      const bytes = await buffer();
      return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
    },
  } as unknown as Response;
}

const decoders: Record<string, () => NodeJS.ReadWriteStream & Readable> = {
  gzip: zlib.createGunzip,
  "x-gzip": zlib.createGunzip,
  deflate: zlib.createInflate,
  br: zlib.createBrotliDecompress,
};

function decompress(message: IncomingMessage): Readable {
  const decoder = decoders[message.headers["content-encoding"]?.toLowerCase() ?? ""]?.();
  if (!decoder) {
    return message;
  }
  message.on("error", (error) => decoder.destroy(error));
  message.on("aborted", () => decoder.destroy(new Error("aborted")));
  decoder.on("close", () => message.destroy());
  return message.pipe(decoder);
}

/** `Headers` are made only when someone asks for more than single values, which costs more than the rest. */
function toHeaders(message: IncomingMessage): Headers {
  const plain = message.headers;
  let whole: Headers | undefined;
  const all = () => {
    whole ??= new Headers(
      Object.entries(message.headersDistinct).flatMap(([name, values = []]) =>
        values.map((value): [string, string] => [name, value]),
      ),
    );
    return whole;
  };
  const quick = {
    get(name: string) {
      const value = plain[name.toLowerCase()];
      return value === undefined ? null : String(value);
    },
    has: (name: string) => name.toLowerCase() in plain,
    [Symbol.iterator]: () => all()[Symbol.iterator](),
    entries: () => all().entries(),
    keys: () => all().keys(),
    values: () => all().values(),
    forEach: (visit: Parameters<Headers["forEach"]>[0]) => all().forEach(visit),
    getSetCookie: () => all().getSetCookie(),
  };
  return quick as unknown as Headers;
}

function readAll(stream: Readable): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () =>
      resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)),
    );
    stream.on("error", reject);
    // A connection that breaks off ends the stream without an "end".
    stream.on("close", () => reject(new Error("the connection was closed before the end")));
  });
}
