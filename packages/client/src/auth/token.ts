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
  const load = typeof source === "string" ? undefined : source;
  let token = typeof source === "string" ? check(source) : "";
  let pending: Promise<string> | undefined;

  async function authorize({ signal }: { readonly signal?: AbortSignal | undefined }) {
    if (!token && load) {
      // Whatever becomes of it, the next call tries again: a source that hangs must not block all calls.
      const forget = () => {
        pending = undefined;
      };
      pending ??= Promise.resolve(load()).then(check);
      signal?.addEventListener("abort", forget);
      token = await pending.finally(forget);
    }
    return { headers: { "X-Auth-Token": token }, secrets: [token] };
  }

  return {
    authorize,
    async recover(rejection) {
      const renews = rejection.status === 401 && load !== undefined;
      if (renews) {
        // Calls in parallel fail together: the first one fetches a token for all of them.
        if (rejection.sent.secrets[0] === token) {
          token = "";
        }
        await authorize(rejection);
      }
      return renews;
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
