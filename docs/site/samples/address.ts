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

/** Project, and cluster and instance of Autopilot, that samples use. They are made up. */
export const projectID = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
export const autopilotClusterID = "6e2a4c8d-6b7d-11f0-9c3e-0255ac100b04";
export const autopilotInstanceId = "d3e9f5b4-6b7e-11f0-9c3e-0255ac100b04";

/** Whether an operation is one of Autopilot clusters. */
export const isAutopilot = ({ path }: Operation): boolean => path.startsWith("/autopilot/");

/** Path and query of an operation with example values in it. */
export function targetOf(operation: Operation): string {
  const { path, parameters } = operation;
  const cluster = isAutopilot(operation) ? autopilotClusterID : clusterID;
  const values: Record<string, string> = {
    id: isAutopilot(operation) ? autopilotInstanceId : instanceId,
    project_id: projectID,
    cluster_id: cluster,
  };
  const wanted = parameters.some(
    (parameter) =>
      parameter.in === "query" && parameter.name === "cluster_id" && !path.includes("templates"),
  );
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
  return filled + (wanted ? `?cluster_id=${cluster}` : "");
}
