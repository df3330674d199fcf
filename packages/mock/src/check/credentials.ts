import { authorization } from "./sign.ts";

/** Makes the headers that let a request in. */
export type Credentials = (method: string, url: URL) => Record<string, string>;

/** Environment variables, first ours and those of the official SDKs, then those of Terraform. */
const names = {
  token: ["HUAWEICLOUD_TOKEN", "HW_AUTH_TOKEN"],
  ak: ["HUAWEICLOUD_SDK_AK", "HW_ACCESS_KEY"],
  sk: ["HUAWEICLOUD_SDK_SK", "HW_SECRET_KEY"],
  projectId: ["HUAWEICLOUD_SDK_PROJECT_ID", "HW_PROJECT_ID"],
  securityToken: ["HUAWEICLOUD_SDK_SECURITY_TOKEN", "HW_SECURITY_TOKEN"],
} as const;

/**
 * Takes a token, else an access key with its secret key, from environment variables.
 *
 * @throws TypeError that names the variables to set.
 */
export function credentialsFrom(
  env: Readonly<Record<string, string | undefined>>,
  now: () => Date = () => new Date(),
): Credentials {
  const read = (name: keyof typeof names) => names[name].map((key) => env[key]).find(Boolean);
  const token = read("token");
  if (token !== undefined) {
    return () => ({ "X-Auth-Token": token });
  }
  const [ak, sk] = [read("ak"), read("sk")];
  if (ak === undefined || sk === undefined) {
    throw new TypeError(
      "No credentials: set HUAWEICLOUD_TOKEN, or HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK.",
    );
  }
  const [projectId, securityToken] = [read("projectId"), read("securityToken")];
  return (method, url) => {
    const headers = {
      "X-Sdk-Date": now()
        .toISOString()
        .replace(/[-:]|\.\d+/g, ""),
      ...(projectId !== undefined && { "X-Project-Id": projectId }),
      ...(securityToken !== undefined && { "X-Security-Token": securityToken }),
    };
    const signed = { ...headers, host: url.host };
    return { ...headers, Authorization: authorization(method, url, signed, { ak, sk }) };
  };
}
