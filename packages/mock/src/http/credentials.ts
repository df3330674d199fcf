import type { Violation } from "../description/violation.ts";

/** Max length of a token that the service documents, in characters. */
const maxToken = 16384;

/** A form of the header `Authorization` that clients of Huawei Cloud send. */
interface Scheme {
  /** First word of the header. */
  readonly name: string;
  /** Parts after it, each with the names that are accepted for it. */
  readonly parts: readonly (readonly string[])[];
  /** Whether the signature covers `X-Sdk-Date`. */
  readonly dated: boolean;
}

/** `Access=AK` as the SDKs write it, or `Credential=AK/date/region/…` as V11 does. */
const signature = [["Access", "Credential"], ["SignedHeaders"], ["Signature"]] as const;

/**
 * Schemes that are accepted, by form only: the mock knows no accounts and verifies no signature.
 *
 * The names are those of the signers in Huawei Cloud's SDKs.
 */
const schemes: readonly Scheme[] = [
  { name: "SDK-HMAC-SHA256", parts: signature, dated: true },
  { name: "SDK-HMAC-SM3", parts: signature, dated: true },
  { name: "SDK-ECDSA-P256-SHA256", parts: signature, dated: true },
  { name: "SDK-SM2-SM3", parts: signature, dated: true },
  { name: "V11-HMAC-SHA256", parts: signature, dated: true },
  { name: "Bearer", parts: [], dated: false },
];

/** Checks that a request carries credentials: a token, or a signature made with an access key. */
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
  return checkAuthorization(authorization, headers["x-sdk-date"] ?? "");
}

function checkAuthorization(authorization: string, date: string): Violation | undefined {
  const [name = "", rest = ""] = splitAtSpace(authorization.trim());
  const scheme = schemes.find((known) => known.name.toLowerCase() === name.toLowerCase());
  if (scheme === undefined) {
    const known = schemes.map((each) => each.name).join(", ");
    return unauthorized(`Authorization must begin with one of ${known}`);
  }
  if (scheme.parts.length === 0) {
    return /^\S+$/.test(rest)
      ? undefined
      : unauthorized(`Authorization lacks a token after ${name}`);
  }
  const given = new Set(
    [...rest.matchAll(/(?:^|[\s,])([A-Za-z]+)=[^,\s]+/g)].map(([, part]) => part),
  );
  const missing = scheme.parts.filter((names) => !names.some((part) => given.has(part)));
  if (missing.length > 0) {
    return unauthorized(`Authorization lacks ${missing.map(([first]) => first).join(", ")}`);
  }
  return !scheme.dated || /^\d{8}T\d{6}Z$/.test(date)
    ? undefined
    : unauthorized("X-Sdk-Date must be a UTC time such as 20260101T000000Z");
}

function splitAtSpace(text: string): [string, string] {
  const index = text.search(/\s/);
  return index === -1 ? [text, ""] : [text.slice(0, index), text.slice(index).trim()];
}

function unauthorized(what: string): Violation {
  return { reason: "unauthorized", message: `Authentication failed: ${what}` };
}
