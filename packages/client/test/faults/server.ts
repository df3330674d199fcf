import { createServer, type Server, type Socket } from "node:net";
import { gzipSync } from "node:zlib";

/** What a server does with the request numbered from 1, on the raw socket. */
export type Behaviour = (socket: Socket, request: { text: string; number: number }) => void;

/** A server of bare sockets, so that it can break every rule of HTTP. */
export interface FaultServer {
  readonly url: string;
  /** Whole requests as they arrived. */
  readonly requests: string[];
  /** Connections that were made. */
  connections(): number;
  close(): Promise<void>;
}

/** Starts a server on a free port of the loopback interface. */
export async function startFaultServer(behave: Behaviour): Promise<FaultServer> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server: Server = createServer((socket) => {
    connections++;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk;
      if (isWhole(text)) {
        requests.push(text);
        behave(socket, { text, number: requests.length });
        text = "";
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    connections: () => connections,
    async close() {
      for (const socket of sockets) {
        socket.destroy();
      }
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function isWhole(text: string): boolean {
  const end = text.indexOf("\r\n\r\n");
  const length = Number(/content-length: *(\d+)/i.exec(text)?.[1] ?? 0);
  return end >= 0 && Buffer.byteLength(text.slice(end + 4)) >= length;
}

/** A response as text. `Content-Length` and a request id are added when not given. */
export function response(status: string, headers: Record<string, string> = {}, body = ""): string {
  const all = {
    "X-Request-Id": "req-1",
    "Content-Type": "application/json",
    "Content-Length": `${Buffer.byteLength(body)}`,
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status}\r\n${lines.join("")}\r\n${body}`;
}

const versions = {
  version: "1.0.0",
  input: {},
  stable: true,
  translate: {},
  updateTimestamp: "2024-01-01T00:00:00Z",
};

/** An add-on instance as the service shows it. */
export const instance: string = JSON.stringify({
  kind: "Addon",
  apiVersion: "v3",
  metadata: {
    uid: "u-1",
    name: "coredns",
    creationTimestamp: "2024-01-01T00:00:00Z",
    updateTimestamp: "2024-01-01T00:00:00Z",
  },
  spec: {
    clusterID: "c-1",
    version: "1.0.0",
    addonTemplateName: "coredns",
    addonTemplateType: "helm",
    description: "DNS",
    values: { basic: {} },
  },
  status: { status: "running", Reason: "", message: "", currentVersion: versions },
});

/** A good response with one add-on instance. */
export const good: string = response("200 OK", {}, instance);

/** A good response with an instance in a state. */
export function instanceIn(state: string, version = "1.0.0", updated?: string): string {
  const text = instance
    .replace('"status":"running"', `"status":"${state}"`)
    .replace('"version":"1.0.0","addonTemplateName"', `"version":"${version}","addonTemplateName"`);
  const timed = text.replace(
    /("updateTimestamp":")[^"]*/,
    `$1${updated ?? "2024-01-01T00:00:00Z"}`,
  );
  return response("200 OK", {}, timed);
}

/** A good response with a list. */
export function listOf(...items: string[]): string {
  return response("200 OK", {}, `{"kind":"Addon","apiVersion":"v3","items":[${items.join()}]}`);
}

/** The same, compressed. */
export function goodGzip(): Buffer {
  const body = gzipSync(instance);
  const head = response("200 OK", {
    "Content-Encoding": "gzip",
    "Content-Length": `${body.length}`,
  });
  return Buffer.concat([Buffer.from(head), body]);
}
