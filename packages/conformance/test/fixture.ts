import { execFile } from "node:child_process";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";

/** A cluster that the mock knows. */
export const cluster = "4f1c2e9a-6b7d-11f0-9c3e-0255ac100b04";

/** A token that no message or report may repeat. */
export const secret = "a-token-that-nobody-may-see";

export const bin: string = fileURLToPath(new URL("../bin/cce-addons-check.js", import.meta.url));

/** Runs the command as a person would, with nothing in the environment but what is given. */
export function command(
  args: readonly string[],
  env: Record<string, string> = { HUAWEICLOUD_TOKEN: secret },
): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [bin, ...args], { env }, (error, out, err) =>
      done({ code: Number(error?.code ?? 0), out, err }),
    );
  });
}

/** A server on a free port, and the requests that it saw. */
export async function serve(
  respond: (request: IncomingMessage, response: ServerResponse, body: string) => void,
): Promise<{ url: string; close(): Promise<unknown> }> {
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) {
      body += part;
    }
    respond(request, response, body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

/** Installs an add-on on a mock. */
export async function install(url: string): Promise<void> {
  await fetch(`${url}/api/v3/addons`, {
    method: "POST",
    headers: { "X-Auth-Token": "any", "Content-Type": "application/json" },
    body: JSON.stringify({
      kind: "Addon",
      apiVersion: "v3",
      metadata: { annotations: { "addon.install/type": "install" } },
      spec: {
        clusterID: cluster,
        version: "1.3.60",
        addonTemplateName: "metrics-server",
        values: {},
      },
    }),
  });
}
