/** What a signature covers. */
export interface Canonical {
  /** HTTP method, upper case. */
  readonly method: string;
  /** Complete URL. */
  readonly url: URL;
  /** Headers to sign, by their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** SHA-256 of the body in hex, or a fixed string. */
  readonly bodyHash: string;
}

/** The string whose hash is signed, and the names of the headers in it. */
export function canonicalRequest({ method, url, headers, bodyHash }: Canonical): {
  text: string;
  names: string;
} {
  const sorted = Object.keys(headers).sort();
  const names = sorted.join(";");
  const lines = sorted.map((name) => `${name}:${headers[name]}\n`).join("");
  const text = [method, path(url.pathname), query(url.search), lines, names, bodyHash].join("\n");
  return { text, names };
}

/**
 * Each segment encoded once, with a trailing slash that is not sent. A path that is encoded
 * already is decoded first: the gateway verifies the decoded path.
 */
function path(pathname: string): string {
  const encoded = /^[\w./~-]*$/.test(pathname)
    ? pathname
    : pathname
        .split("/")
        .map((segment) => encode(decode(segment)))
        .join("/");
  return encoded.endsWith("/") ? encoded : `${encoded}/`;
}

/** Sorted as the names are before encoding, which is how the official signers do it. */
function query(search: string): string {
  return (
    search &&
    [...new URLSearchParams(search)]
      .sort((a, b) => compare(a[0], b[0]) || compare(a[1], b[1]))
      .map(([name, value]) => `${encode(name)}=${encode(value)}`)
      .join("&")
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Percent-encodes all but letters, digits and `-_.~`. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // a stray percent sign is kept
  }
}
