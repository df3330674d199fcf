import type { Operation } from "../description/operations.ts";

/** Where samples send their request, and the token that they send. */
export interface Server {
  url: string;
  token: string;
}

/** The mock on this machine. */
export const mock: Server = { url: "http://127.0.0.1:4010", token: "any" };

/** The deployed service, in the region that the description has as default. */
export const cloud: Server = {
  url: "https://cce.cn-north-4.myhuaweicloud.com",
  token: "YOUR_TOKEN",
};

export const clusterID = "4f1c2e9a-6b7d-11f0-9c3e-0255ac100b04";

/** Id of an instance that samples use. It is made up. */
export const instanceId = "9d0f6c1e-6b7e-11f0-9c3e-0255ac100b04";

/** Path and query of an operation with example values in it. */
export function targetOf({ path, parameters }: Operation): string {
  const query = parameters.some(({ name }) => name === "cluster_id")
    ? `?cluster_id=${clusterID}`
    : "";
  return path.replace("{id}", instanceId) + query;
}
