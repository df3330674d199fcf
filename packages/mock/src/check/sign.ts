import { createHash, createHmac } from "node:crypto";

/** An access key with its secret key. */
export interface Keys {
  readonly ak: string;
  readonly sk: string;
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** Percent-encodes all but `A-Z a-z 0-9 - _ . ~`. */
const encode = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/**
 * Value of the header `Authorization` for a request, after the algorithm SDK-HMAC-SHA256.
 * Every header that is passed in is signed; `X-Sdk-Date` must be one of them.
 *
 * The service signs the path with a slash at its end, whether or not the request has one.
 */
export function authorization(
  method: string,
  url: URL,
  headers: Readonly<Record<string, string>>,
  keys: Keys,
  body = "",
): string {
  const signed = Object.entries(headers)
    .map(([name, value]) => [name.toLowerCase(), value.trim()] as const)
    .sort(byText);
  const names = signed.map(([name]) => name).join(";");
  const path = url.pathname
    .split("/")
    .map((part) => encode(decodeURIComponent(part)))
    .join("/");
  const query = [...url.searchParams]
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(byText)
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
  const canonical = [
    method,
    path.endsWith("/") ? path : `${path}/`,
    query,
    ...signed.map(([name, value]) => `${name}:${value}`),
    "",
    names,
    sha256(body),
  ].join("\n");
  const date = signed.find(([name]) => name === "x-sdk-date")?.[1] ?? "";
  const text = `SDK-HMAC-SHA256\n${date}\n${sha256(canonical)}`;
  const signature = createHmac("sha256", keys.sk).update(text).digest("hex");
  return `SDK-HMAC-SHA256 Access=${keys.ak}, SignedHeaders=${names}, Signature=${signature}`;
}

function byText(a: readonly [string, string], b: readonly [string, string]): number {
  const [left, right] = [a.join("\0"), b.join("\0")];
  return left < right ? -1 : left > right ? 1 : 0;
}
