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
      "akskAuth: everyone can read a secret key in a web page; use a token or set dangerouslyAllowBrowser",
    );
  }
  let offset = 0;
  /** The offset that each request was signed with: calls in parallel are rejected together. */
  const offsets = new WeakMap<Credentials, number>();
  return {
    async authorize({ method, url, headers, body, now }) {
      const key = typeof source === "function" ? await source() : source;
      const signedWith = offset;
      const added = await signRequest({ method, url, body, headers: signedHeaders(headers) }, key, {
        date: new Date(now + signedWith),
      });
      const { Authorization = "" } = added;
      const signature = Authorization.slice(-64);
      const secrets = [Authorization, signature, key.ak, key.sk, key.securityToken ?? ""];
      const credentials = { headers: added, secrets };
      offsets.set(credentials, signedWith);
      return credentials;
    },
    recover({ code, date, now, sent }) {
      const skew = date - now;
      const error = Math.abs(skew - (offsets.get(sent) ?? offset));
      // A difference of seconds is not why it was rejected.
      if (!(error > (code === "APIGW.0303" ? 1_000 : maxSkew))) {
        return false;
      }
      offset = skew;
      return true;
    },
  };
}

/** The headers that are signed when they are sent, whoever set them. */
function signedHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => /^(content-type|host)$/i.test(name)),
  );
}
