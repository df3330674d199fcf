import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

/**
 * Makes the check of the host that a request names, in `Host` or in its target as sent to a proxy.
 *
 * A page from elsewhere can let its own name point to this machine (DNS rebinding), and then counts as the same origin as
 * the mock. Its requests carry that name, so only loopback names and those that were allowed are accepted.
 *
 * @param boundTo - Address that the server listens on.
 * @param allowed - Names, or suffixes such as `*.myhuaweicloud.com`.
 * @returns what says why a request is rejected; it returns `undefined` for an allowed host.
 */
export function hostCheck(
  boundTo: string,
  allowed: readonly string[],
): (request: IncomingMessage) => string | undefined {
  const names = new Set(["localhost", boundTo.toLowerCase(), ...allowed.filter(isName)]);
  const suffixes = allowed.filter((name) => !isName(name)).map((name) => name.slice(1));
  const isPublic = boundTo === "0.0.0.0" || boundTo === "::";
  const isAllowed = (host: string) =>
    names.has(host) ||
    host.endsWith(".localhost") ||
    isLoopback(host) ||
    // an address cannot be rebound, and who binds to all of them has several
    (isPublic && isIP(host.replace(/^\[|\]$/g, "")) !== 0) ||
    suffixes.some((suffix) => host.endsWith(suffix) && host.length > suffix.length);
  const known = new Map<string, boolean>();
  return ({ url = "", headers, httpVersion }) => {
    const inTarget = url.startsWith("/") ? undefined : /^https?:\/\/([^/?#]*)/i.exec(url)?.[1];
    const authority = inTarget ?? headers.host;
    if (authority === undefined) {
      return httpVersion === "1.0" ? undefined : "The header Host is missing";
    }
    const before = known.get(authority);
    const accepted = before ?? isAllowed(nameOf(authority));
    if (before === undefined && known.size < 100) {
      known.set(authority, accepted);
    }
    return accepted
      ? undefined
      : `The host ${JSON.stringify(authority.slice(0, 100))} is not allowed; start the mock with --allow-host ${nameOf(authority).slice(0, 100)}`;
  };
}

/** Checks names for {@link hostCheck}. @throws TypeError that names the one that is invalid. */
export function checkAllowedHosts(allowed: readonly string[]): readonly string[] {
  for (const name of allowed) {
    if (!/^(\*\.)?[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?$|^\[[0-9a-f:]+\]$/i.test(name)) {
      throw new TypeError(
        `allowHosts must be names or suffixes such as *.example.com, without scheme and port, got ${JSON.stringify(name)}`,
      );
    }
  }
  return allowed.map((name) => name.toLowerCase());
}

function isName(host: string): boolean {
  return !host.startsWith("*.");
}

/** The host of an authority: without user, port and final dot, in lower case. */
function nameOf(authority: string): string {
  const host = authority.slice(authority.lastIndexOf("@") + 1).toLowerCase();
  const name = host.startsWith("[") ? host.replace(/\]:\d*$/, "]") : host.replace(/:\d*$/, "");
  return name.replace(/\.$/, "");
}

function isLoopback(host: string): boolean {
  return host === "[::1]" || (isIP(host) === 4 && host.startsWith("127."));
}
