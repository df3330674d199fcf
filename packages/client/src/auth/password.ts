import { toApiError } from "../api-error.ts";
import { type Clock, systemClock } from "../clock.ts";
import { AddonDecodeError } from "../errors.ts";
import { regionUrl } from "../regions.ts";
import { createSend } from "../send.ts";
import type { SendOptions } from "../send-options.ts";
import type { Auth } from "./auth.ts";
import { tokenAuth } from "./token.ts";

/** Who signs in, and where. */
export interface PasswordOptions extends Omit<SendOptions, "auth"> {
  /** Name of the IAM user. */
  readonly user: string;
  /** Password of the IAM user. */
  readonly password: string;
  /** Account that the user belongs to. */
  readonly domain: string;
  /** Region, such as `eu-west-0`; the token is valid for its project. */
  readonly region: string;
  /** Project, when it is not the region's own. */
  readonly project?: string | undefined;
  /** URL of IAM. Default: the region's own, such as `https://iam.eu-west-0.myhuaweicloud.com`. */
  readonly iamUrl?: string | undefined;
}

/** How long before it expires a token is replaced, in milliseconds; half its life for shorter-lived ones. */
const margin = 5 * 60_000;

/**
 * Signs in with user name and password (IAM `POST /v3/auth/tokens`) when the first request is made,
 * keeps the token for its life, and signs in again shortly before it expires or when it is rejected.
 *
 * @throws AddonApiError from the calls that use it, when IAM rejects the sign-in.
 * @example
 * const auth = passwordAuth({ user, password, domain, region: "eu-west-0" });
 */
export function passwordAuth(options: PasswordOptions): Auth {
  const { user, password, domain, region, project = region, clock = systemClock } = options;
  const { iamUrl = regionUrl("iam", region), ...rest } = options;
  const send = createSend({ ...rest, clock, auth: keepSecret(password) });
  let expires = 0;
  let current: Auth | undefined;

  async function signIn(): Promise<string> {
    const identity = {
      methods: ["password"],
      password: { user: { name: user, password, domain: { name: domain } } },
    };
    const response = await send({
      method: "POST",
      url: `${iamUrl.replace(/\/+$/, "")}/v3/auth/tokens?nocatalog=true`,
      path: "/v3/auth/tokens",
      body: JSON.stringify({ auth: { identity, scope: { project: { name: project } } } }),
    });
    if (response.status > 299) {
      throw toApiError(response);
    }
    const token = response.headers.get("x-subject-token");
    if (!token) {
      const { status } = response;
      throw new AddonDecodeError(response, "the response has no X-Subject-Token", { status });
    }
    const life = lifeOf(response.text, clock);
    expires = clock.now() + life - Math.min(margin, life / 2);
    return token;
  }

  return {
    authorize(request) {
      if (!current || clock.now() >= expires) {
        expires = Infinity; // until signIn knows better, so that calls in parallel sign in once
        current = tokenAuth(signIn);
      }
      return current.authorize(request);
    },
    recover: (rejection) => current?.recover?.(rejection) ?? false,
  };
}

/** Adds nothing to a request, and keeps a string out of errors and logs. */
function keepSecret(secret: string): Auth {
  return { authorize: () => ({ headers: {}, secrets: [secret] }) };
}

/** The life of a token in milliseconds, by IAM's own clock where the response says it. Documented: 24 hours. */
function lifeOf(text: string, clock: Clock): number {
  const [issued, expires] = ["issued_at", "expires_at"].map((name) =>
    Date.parse(new RegExp(`"${name}"\\s*:\\s*"([^"]+)"`).exec(text)?.[1] ?? ""),
  );
  const life = Number(expires) - (issued || clock.now());
  return life > 0 ? life : 24 * 3_600_000;
}
