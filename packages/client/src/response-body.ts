/** A response that cannot be used, and would be the same on a retry. */
export class UnusableResponseError extends Error {}

/** Reads a body as text, up to `limit` bytes after decompression. @throws UnusableResponseError beyond it. */
export async function readText(response: Response, limit: number): Promise<string> {
  const { headers, body } = response;
  const length = headers.get("content-length");
  // The length of a compressed body says nothing about its decompressed length.
  if (!body || (length && Number(length) <= limit && !headers.has("content-encoding"))) {
    return response.text();
  }
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let left = limit; ; ) {
    const { done, value } = await reader.read();
    if (done) {
      return text + decoder.decode();
    }
    left -= value.length;
    if (left < 0) {
      reader.cancel().catch(() => {});
      throw new UnusableResponseError(`the response is longer than ${limit} bytes`);
    }
    text += decoder.decode(value, { stream: true });
  }
}
