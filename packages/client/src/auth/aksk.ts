import { type AccessKey, signRequest } from "../signer/sign.ts";
import type { Auth, Credentials } from "./auth.ts";

/** A key pair, or a function that returns one. It is called for every request, so cache inside it. */
export type AccessKeySource = AccessKey | (() => AccessKey | Promise<AccessKey>);

/** Options of `akskAuth`. */
export interface AkskOptions {
  /** Allows signing in a web page, where everyone who opens the page can read the secret key. Default `false`. */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

/** The gateway rejects signatures whose time differs by more than this, in milliseconds. */
const maxSkew = 15 * 60_000;

/**
 * Signs every request with a key pair (SDK-HMAC-SHA256). When the service rejects a signature
 * because the local clock is wrong, the service's time is used from then on.
 *
 * @throws TypeError in a web page without `dangerouslyAllowBrowser`.
 * @example
 * const auth = akskAuth({ ak, sk, projectId });
 */
export function akskAuth(source: AccessKeySource, options: AkskOptions = {}): Auth {
  if (typeof document === "object" && !options.dangerouslyAllowBrowser) {
    throw new TypeError(
      "akskAuth: a web page shows the secret key; use a token or set dangerouslyAllowBrowser",
    );
  }
  let offset = 0;
  return {
    async authorize({ method, url, headers, body, now }) {
      const key = typeof source === "function" ? await source() : source;
      const signedWith = offset;
      const date = new Date(now + signedWith);
      const request = { method, url, body, headers: signedHeaders(headers) };
      const added = await signRequest(request, key, { date });
      const { Authorization = "" } = added;
      const signature = Authorization.slice(-64);
      const secrets = [Authorization, signature, key.ak, key.sk, key.securityToken ?? ""];
      return { headers: added, secrets, offset: signedWith };
    },
    recover({ code, date, now, sent }) {
      const skew = date - now;
      // Calls in parallel are rejected together: what counts is what this one was signed with.
      const error = Math.abs(skew - ((sent as Signed).offset ?? offset));
      // A difference of seconds is not why it was rejected.
      if (!(error > (code === "APIGW.0303" ? 1_000 : maxSkew))) {
        return false;
      }
      offset = skew;
      return true;
    },
  };
}

/** Credentials with the difference to the local clock, in milliseconds, that they were signed with. */
interface Signed extends Credentials {
  readonly offset?: number;
}

/** The headers that are signed when they are sent, whoever set them. */
function signedHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const signed: Record<string, string> = {};
  for (const name in headers) {
    if (/^(content-type|host)$/i.test(name)) {
      signed[name] = headers[name] ?? "";
    }
  }
  return signed;
}
