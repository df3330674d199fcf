import { canonicalRequest } from "./canonical.ts";
import { type Hash, platformHash } from "./hash.ts";

/** An access key of Huawei Cloud, with its project and session token. */
export interface AccessKey {
  /** Access key id. */
  readonly ak: string;
  /** Secret access key. Never sent. */
  readonly sk: string;
  /** Project, sent as `X-Project-Id`: needed when the account has several. */
  readonly projectId?: string | undefined;
  /** Token of a temporary key pair, sent as `X-Security-Token`. */
  readonly securityToken?: string | undefined;
}

/** A request to sign. */
export interface SignableRequest {
  /** HTTP method. Default `GET`. */
  readonly method?: string | undefined;
  /** Complete URL. */
  readonly url: string | URL;
  /** Headers that are signed too, such as `Content-Type`. Sign only what is sent unchanged. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Body, exactly as it will be sent. */
  readonly body?: string | undefined;
}

/** Options of `signRequest`. */
export interface SignOptions {
  /** Time of the signature. Default: now. The gateway accepts 15 minutes of difference. */
  readonly date?: Date | undefined;
  /** Whether `Host` is signed. Default `true`. */
  readonly signHost?: boolean | undefined;
  /** Where SHA-256 comes from. Default: the platform. */
  readonly hash?: Hash | undefined;
}

let platform: Hash | undefined;

/**
 * Signs a request with SDK-HMAC-SHA256 and returns the headers to add to it: `Authorization`,
 * `X-Sdk-Date`, and `X-Project-Id` and `X-Security-Token` when the key has them. The headers that
 * were passed in are signed and not repeated in the result.
 *
 * @throws TypeError when the key is incomplete, or the platform has no SHA-256.
 * @example
 * const headers = { "Content-Type": "application/json" };
 * const signature = await signRequest({ method: "POST", url, headers, body }, { ak, sk });
 * await fetch(url, { method: "POST", headers: { ...headers, ...signature }, body });
 */
export async function signRequest(
  { method = "GET", url, headers, body = "" }: SignableRequest,
  { ak, sk, projectId, securityToken }: AccessKey,
  { date = new Date(), signHost = true, hash }: SignOptions = {},
): Promise<Record<string, string>> {
  if (!ak || !sk) {
    throw new TypeError(`signRequest: ${ak ? "sk" : "ak"} is empty`);
  }
  platform ??= platformHash();
  const { sha256, hmac } = hash ?? platform;
  const target = new URL(url);
  const sdkDate = `${date.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  const added: Record<string, string> = { "X-Sdk-Date": sdkDate };
  if (projectId) {
    added["X-Project-Id"] = projectId;
  }
  if (securityToken) {
    added["X-Security-Token"] = securityToken;
  }
  const signed: Record<string, string> = signHost ? { host: target.host } : {};
  for (const layer of [headers, added]) {
    for (const name in layer) {
      signed[name.toLowerCase()] = `${layer[name]}`.trim();
    }
  }
  const { text, names } = canonicalRequest({
    ...{ method: method.toUpperCase(), url: target, headers: signed },
    bodyHash: await sha256(body),
  });
  const signature = await hmac(sk, `SDK-HMAC-SHA256\n${sdkDate}\n${await sha256(text)}`);
  added.Authorization = `SDK-HMAC-SHA256 Access=${ak}, SignedHeaders=${names}, Signature=${signature}`;
  return added;
}
