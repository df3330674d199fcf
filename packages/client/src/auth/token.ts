import type { Auth } from "./auth.ts";

/** An IAM token, or a function that returns one. */
export type TokenSource = string | (() => string | Promise<string>);

/**
 * Sends an IAM token as `X-Auth-Token`. A function is called once, and again after a 401.
 *
 * @throws TypeError when the token is empty or cannot be a header value. The message does not contain it.
 * @example
 * const auth = tokenAuth(() => readFile("token.txt", "utf8"));
 */
export function tokenAuth(source: TokenSource): Auth {
  const load = typeof source === "string" ? () => check(source) : async () => check(await source());
  let current: string | Promise<string> | undefined =
    typeof source === "string" ? load() : undefined;

  async function token(): Promise<string> {
    current ??= load();
    try {
      return await current;
    } catch (error) {
      current = undefined; // the next call tries again
      throw error;
    }
  }
  return {
    async authorize() {
      const value = await token();
      return { headers: { "X-Auth-Token": value }, secrets: [value] };
    },
    async recover({ status, sent }) {
      if (status !== 401 || typeof source === "string") {
        return false;
      }
      // Calls in parallel fail together: the first one fetches a token for all of them.
      if (sent.secrets[0] === (await token())) {
        current = undefined;
      }
      return true;
    },
  };
}

function check(token: string): string {
  const trimmed = typeof token === "string" ? token.trim() : "";
  if (!/^[\x21-\x7e]+$/.test(trimmed)) {
    throw new TypeError("token: must be a non-empty string of printable ASCII characters");
  }
  return trimmed;
}
