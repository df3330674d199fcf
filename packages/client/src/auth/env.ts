import { akskAuth } from "./aksk.ts";
import type { Auth } from "./auth.ts";
import { tokenAuth } from "./token.ts";

/** Names of environment variables, ours first, then those of the official SDKs and Terraform. */
const names = {
  token: ["HUAWEICLOUD_TOKEN", "HW_AUTH_TOKEN"],
  ak: ["HUAWEICLOUD_SDK_AK", "HW_ACCESS_KEY"],
  sk: ["HUAWEICLOUD_SDK_SK", "HW_SECRET_KEY"],
  projectId: ["HUAWEICLOUD_SDK_PROJECT_ID", "HW_PROJECT_ID"],
  securityToken: ["HUAWEICLOUD_SDK_SECURITY_TOKEN", "HW_SECURITY_TOKEN"],
} as const;

/**
 * Reads credentials from environment variables: a token (`HUAWEICLOUD_TOKEN`, `HW_AUTH_TOKEN`), else
 * a key pair (`HUAWEICLOUD_SDK_AK` and `_SK`, optionally `_PROJECT_ID` and `_SECURITY_TOKEN`, or
 * Terraform's `HW_ACCESS_KEY` and so on).
 *
 * @throws TypeError naming the missing variables.
 */
export function fromEnv(env: Readonly<Record<string, string | undefined>> = hostEnv()): Auth {
  const read = (name: keyof typeof names) => names[name].map((key) => env[key]).find(Boolean);
  const token = read("token");
  if (token) {
    return tokenAuth(token);
  }
  const [ak, sk] = [read("ak"), read("sk")];
  if (ak && sk) {
    return akskAuth({ ak, sk, projectId: read("projectId"), securityToken: read("securityToken") });
  }
  const missing = ak
    ? names.sk
    : sk
      ? names.ak
      : [names.token[0], `${names.ak[0]} with ${names.sk[0]}`];
  throw new TypeError(`fromEnv: set ${missing.join(" or ")}`);
}

function hostEnv(): Record<string, string | undefined> {
  return (globalThis as { process?: { env?: Record<string, string> } }).process?.env ?? {};
}
