import type { MockHttpServer } from "./server.ts";

/** Listens. @returns the base URL. @throws Error that says what to do when the port is taken. */
export async function listen(
  server: MockHttpServer,
  port: number,
  host: string,
  scheme: "http" | "https" = "http",
): Promise<string> {
  try {
    const actual = await server.listen(port, host);
    const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
    return `${scheme}://${name.includes(":") ? `[${name}]` : name}:${actual}`;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EADDRINUSE") {
      const advice = "stop what uses it, or choose another with --port or MOCK_PORT";
      throw new Error(`Port ${port} is taken: ${advice}`, { cause: error });
    }
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
      throw new Error(`host: this machine has no address ${host}`, { cause: error });
    }
    throw error;
  }
}
