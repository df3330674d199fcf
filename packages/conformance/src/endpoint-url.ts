/**
 * Reads the address of an endpoint. A path in it is kept as a prefix.
 *
 * @throws TypeError when it is not an address, holds credentials, or would send credentials unencrypted.
 */
export function readEndpoint(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new TypeError(
      `endpoint: expected an address such as https://cce.cn-north-4.myhuaweicloud.com, got ${JSON.stringify(text)}`,
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw new TypeError("endpoint: leave credentials out of the address and use the environment");
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    throw new TypeError(
      `endpoint: use https for ${url.host}, as http sends credentials unencrypted`,
    );
  }
  return url;
}

/** Whether a host name stands for this machine. */
export function isLoopback(hostname: string): boolean {
  return /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(hostname);
}

/** The address of a path, with its query, at an endpoint. */
export function urlAt(endpoint: URL, target: string): URL {
  return new URL(endpoint.origin + endpoint.pathname.replace(/\/+$/, "") + target);
}
