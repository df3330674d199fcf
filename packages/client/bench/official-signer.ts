import { createRequire } from "node:module";
import type { RandomRequest } from "../test/signer/random-requests.ts";

const require = createRequire(import.meta.url);
const { AKSKSigner } = require("@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner");

/** What the official signer puts in `Authorization` for a request of the tests. */
export function officialAuthorization(random: RandomRequest): string {
  const { method, endpoint, query, data, date, contentType, key } = random;
  const headers: Record<string, string> = {
    "X-Sdk-Date": `${date.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`,
  };
  if (contentType) {
    headers["content-type"] = "application/json";
  }
  if (key.projectId) {
    headers["X-Project-Id"] = key.projectId;
  }
  if (key.securityToken) {
    headers["X-Security-Token"] = key.securityToken;
  }
  const credential = { getAk: () => key.ak, getSk: () => key.sk };
  const request = { method, endpoint, headers, queryParams: structuredClone(query), data };
  return AKSKSigner.sign(request, credential).Authorization;
}
