import type { MockServer } from "../src/index.ts";

/** A cluster that the default seed knows. */
export const cluster = "4f1c2e9a-6b7d-11f0-9c3e-0255ac100b04";

/** An Autopilot cluster that the default seed knows. */
export const autopilotCluster = "6e2a4c8d-6b7d-11f0-9c3e-0255ac100b04";

/** A well-formed id that no add-on has. */
export const unknownId = "0f0f0f0f-6b7e-11f0-9c3e-0255ac100b04";

/** A response, with its body read. */
export interface Reply {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies whose shape is what they test
  body: any;
}

/** Calls a mock with a token. A body is sent as JSON. */
export async function call(
  { url }: Pick<MockServer, "url">,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Reply> {
  const response = await fetch(url + path, {
    method,
    headers: {
      "X-Auth-Token": "any",
      ...(body !== undefined && { "Content-Type": "application/json" }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.startsWith("application/json");
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? JSON.parse(text) : text,
  };
}

/** A body of a creation or an update. */
export interface Request {
  kind: string;
  apiVersion: string;
  metadata: object;
  spec: { version: string; clusterID: string; values: object; addonTemplateName: string };
}

/** A request to install. */
export function install(
  addonTemplateName = "metrics-server",
  version = "1.3.60",
  clusterID: string = cluster,
): Request {
  return {
    kind: "Addon",
    apiVersion: "v3",
    metadata: { annotations: { "addon.install/type": "install" } },
    spec: { version, clusterID, values: {}, addonTemplateName },
  };
}

/** A request to upgrade. */
export function upgrade(
  template = "metrics-server",
  version = "1.3.68",
  clusterID: string = cluster,
): Request {
  const metadata = { annotations: { "addon.upgrade/type": "upgrade" } };
  return { ...install(template, version, clusterID), metadata };
}
