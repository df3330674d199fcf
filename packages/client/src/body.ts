/** An answer that is of no use, and would be of no use if asked for again. */
export class Unusable extends Error {}

/** Reads a body as text, up to `limit` bytes after decompression. @throws Unusable beyond it. */
export async function readText(response: Response, limit: number): Promise<string> {
  const { headers, body } = response;
  const length = headers.get("content-length");
  // The length of a compressed body says nothing about what comes out of it.
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
      throw new Unusable(`the answer is longer than ${limit} bytes`);
    }
    text += decoder.decode(value, { stream: true });
  }
}
