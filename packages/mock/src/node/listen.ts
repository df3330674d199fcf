import type { FastifyInstance } from "fastify";

/** Listens on 127.0.0.1. @returns the base URL. @throws Error that says what to do when the port is taken. */
export async function listen(server: FastifyInstance, port: number): Promise<string> {
  try {
    return await server.listen({ port, host: "127.0.0.1" });
  } catch (error) {
    await server.close();
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
      const advice = "stop what uses it, or choose another with --port or MOCK_PORT";
      throw new Error(`Port ${port} is taken: ${advice}`, { cause: error });
    }
    throw error;
  }
}
