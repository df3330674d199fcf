import type { ResponseHeaders } from "./headers.ts";

/** What this package reads of a response; `Response` has it. */
export interface TransportResponse {
  readonly status: number;
  readonly headers: ResponseHeaders;
  readonly body: BodyStream | null;
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What this package uses of a `ReadableStream`. */
export interface BodyStream {
  getReader(): {
    read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
    cancel(): Promise<void>;
  };
  cancel(): Promise<void>;
}

/** A body, or the first part of one that is too long. */
export interface Body {
  readonly text: string;
  /** The same as bytes, when asked for. */
  readonly bytes: ArrayBuffer | undefined;
  readonly tooLong: boolean;
}

/** Reads a body, up to `limit` bytes after decompression. */
export async function readBody(
  response: TransportResponse,
  limit: number,
  asBytes: boolean | undefined,
): Promise<Body> {
  const { headers, body } = response;
  const length = headers.get("content-length");
  let whole: Pick<TransportResponse, "text" | "arrayBuffer"> = response;
  let left = limit;
  // The length of a compressed body says nothing about its decompressed length.
  if (body && (!length || Number(length) > limit || headers.has("content-encoding"))) {
    const reader = body.getReader();
    const chunks: BlobPart[] = [];
    for (let value = (await reader.read()).value; value && left >= 0; ) {
      chunks.push(value as Uint8Array<ArrayBuffer>);
      left -= value.length;
      ({ value } = await reader.read());
    }
    reader.cancel().catch(() => {});
    whole = new Blob(chunks).slice(0, limit);
  }
  const bytes = asBytes ? await whole.arrayBuffer() : undefined;
  const text = bytes ? new TextDecoder().decode(bytes) : await whole.text();
  return { text, bytes, tooLong: left < 0 };
}
