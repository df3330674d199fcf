import type { Violation } from "../description/violation.ts";

/** Max length of a token that the service documents, in characters. */
const maxToken = 16384;

/**
 * Checks that a request carries credentials: a token, or a signature made with an access key.
 *
 * The mock knows no accounts, so any token and any well-formed signature is accepted.
 */
export function checkCredentials(headers: Readonly<Record<string, string>>): Violation | undefined {
  const { "x-auth-token": token, authorization } = headers;
  if (token !== undefined && token.trim() !== "") {
    return token.length > maxToken
      ? unauthorized(`X-Auth-Token is longer than ${maxToken} characters`)
      : undefined;
  }
  if (authorization === undefined || authorization.trim() === "") {
    return unauthorized(
      "send X-Auth-Token, or sign the request with an access key (SDK-HMAC-SHA256)",
    );
  }
  if (!/^SDK-HMAC-SHA256\s+/.test(authorization)) {
    return unauthorized("Authorization must begin with SDK-HMAC-SHA256");
  }
  const missing = ["Access", "SignedHeaders", "Signature"].filter(
    (part) => !new RegExp(`[\\s,]${part}=[^,\\s]+`).test(authorization),
  );
  if (missing.length > 0) {
    return unauthorized(`Authorization lacks ${missing.join(", ")}`);
  }
  return /^\d{8}T\d{6}Z$/.test(headers["x-sdk-date"] ?? "")
    ? undefined
    : unauthorized("X-Sdk-Date must be a UTC time such as 20260101T000000Z");
}

function unauthorized(what: string): Violation {
  return { reason: "unauthorized", message: `Authentication failed: ${what}` };
}
