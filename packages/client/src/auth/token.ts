import type { Auth } from "./auth.ts";

/** An IAM token, or a function that returns one. */
export type TokenSource = string | (() => string | Promise<string>);

/**
 * Sends an IAM token as `X-Auth-Token`. A function is called once, and again after a 401.
 *
 * @throws TypeError when the token is empty or is not a valid header value. The message does not contain it.
 * @example
 * const auth = tokenAuth(() => readFile("token.txt", "utf8"));
 */
export function tokenAuth(source: TokenSource): Auth {
  let token = typeof source === "string" ? check(source) : "";
  let pending: Promise<string> | undefined;

  async function load(signal: AbortSignal | undefined): Promise<string> {
    // Whatever becomes of it, the next call tries again: a source that hangs must not block all calls.
    const forget = () => {
      pending = undefined;
    };
    if (!token && typeof source !== "string") {
      pending ??= Promise.resolve(source()).then(check);
      signal?.addEventListener("abort", forget);
      token = await pending.finally(forget);
    }
    return token;
  }

  return {
    async authorize({ signal }) {
      const value = await load(signal);
      return { headers: { "X-Auth-Token": value }, secrets: [value] };
    },
    async recover({ status, sent, signal }) {
      if (status !== 401 || typeof source === "string") {
        return false;
      }
      // Calls in parallel fail together: the first one fetches a token for all of them.
      if (sent.secrets[0] === token) {
        token = "";
      }
      await load(signal);
      return true;
    },
  };
}

function check(token: string): string {
  const trimmed = typeof token === "string" ? token.trim() : "";
  if (!/^[\x21-\x7e]+$/.test(trimmed)) {
    throw new TypeError("token: must be printable ASCII");
  }
  return trimmed;
}
