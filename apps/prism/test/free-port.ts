import { createServer } from "node:net";

/** Returns a TCP port of 127.0.0.1 that nothing listens on: Prism's own `--port 0` does not say which it took. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}
