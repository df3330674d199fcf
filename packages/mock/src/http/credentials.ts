import type { Violation } from "../description/violation.ts";

/** Longest token that the service documents, in characters. */
const longestToken = 16384;

/**
 * Looks whether a request carries credentials at all: a token, or a signature made with an access key.
 *
 * The mock knows no accounts, so any token and any well-formed signature will do.
 */
export function checkCredentials(headers: Readonly<Record<string, string>>): Violation | undefined {
  const { "x-auth-token": token, authorization } = headers;
  if (token !== undefined && token.trim() !== "") {
    return token.length > longestToken
      ? refused(`X-Auth-Token is longer than ${longestToken} characters`)
      : undefined;
  }
  if (authorization === undefined || authorization.trim() === "") {
    return refused("send X-Auth-Token, or sign the request with an access key (SDK-HMAC-SHA256)");
  }
  if (!/^SDK-HMAC-SHA256\s+/.test(authorization)) {
    return refused("Authorization must begin with SDK-HMAC-SHA256");
  }
  const missing = ["Access", "SignedHeaders", "Signature"].filter(
    (part) => !new RegExp(`[\\s,]${part}=[^,\\s]+`).test(authorization),
  );
  if (missing.length > 0) {
    return refused(`Authorization lacks ${missing.join(", ")}`);
  }
  return /^\d{8}T\d{6}Z$/.test(headers["x-sdk-date"] ?? "")
    ? undefined
    : refused("X-Sdk-Date must be a UTC time such as 20260101T000000Z");
}

function refused(what: string): Violation {
  return { reason: "unauthorized", message: `Authentication failed: ${what}` };
}
