import type { ResponseHeaders } from "./headers.ts";

/** What this package reads of a response; `Response` has it. */
export interface TransportResponse {
  readonly status: number;
  readonly headers: ResponseHeaders;
  readonly body: BodyStream | null;
}

/** What this package uses of a `ReadableStream`. */
export interface BodyStream {
  getReader(): {
    read(): Promise<{ readonly value?: Uint8Array | undefined }>;
    cancel(): Promise<void>;
  };
  cancel(): Promise<void>;
}

/** Reads a body until it ends or is longer than `limit` bytes after decompression. */
export async function readBody(stream: BodyStream | null, limit: number): Promise<ArrayBuffer> {
  const reader = stream?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let value = (await reader?.read())?.value; value; ) {
    chunks.push(value);
    length += value.length;
    if (length > limit) {
      reader?.cancel().catch(() => {});
      break;
    }
    value = (await reader?.read())?.value;
  }
  const body = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body.buffer;
}
