import { type AccessKey, signRequest } from "../signer/sign.ts";
import type { Auth } from "./auth.ts";

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
      "akskAuth: everyone can read a secret key in a web page; use a token or set dangerouslyAllowBrowser",
    );
  }
  let offset = 0;
  return {
    async authorize({ method, url, headers, body, now }) {
      const key = typeof source === "function" ? await source() : source;
      const type = headers["Content-Type"];
      const added = await signRequest(
        { method, url, body, ...(type && { headers: { "Content-Type": type } }) },
        key,
        { date: new Date(now + offset) },
      );
      const { Authorization = "" } = added;
      const signature = Authorization.slice(-64);
      return {
        headers: added,
        secrets: [Authorization, signature, key.ak, key.sk, key.securityToken ?? ""],
      };
    },
    recover({ code, date, now }) {
      const skew = date - now;
      const wrong = code === "APIGW.0303" || Math.abs(skew - offset) > maxSkew;
      // A difference of seconds is not why it was rejected.
      if (!wrong || !(Math.abs(skew - offset) > 1000)) {
        return false;
      }
      offset = skew;
      return true;
    },
  };
}
