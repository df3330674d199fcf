/** A text as its bytes in UTF-8, one character for each. It is sent without being encoded. */
export interface Utf8 {
  readonly bytes: string;
}

/** The bytes of a text in UTF-8, one character for each: of most texts the text itself. */
export function bytesOf(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) {
    return text;
  }
  const bytes = new TextEncoder().encode(text);
  let characters = "";
  for (let at = 0; at < bytes.length; at += maxArguments) {
    characters += String.fromCharCode(...bytes.subarray(at, at + maxArguments));
  }
  return characters;
}

const maxArguments = 10_000;

/** The text that was encoded. */
export function textOf(text: string | Utf8): string {
  return typeof text === "string"
    ? text
    : new TextDecoder().decode(Uint8Array.from(text.bytes, (byte) => byte.charCodeAt(0)));
}
