import { createCore } from "./core.ts";
import type { Clock } from "./engine/clock.ts";
import type { Rules } from "./engine/rules.ts";
import { createControlResponder } from "./http/control.ts";
import type { JournalEntry } from "./http/journal.ts";
import {
  checkSeed,
  defaultDescription,
  defaultSeed,
  loadDescription,
  loadSeed,
} from "./node/load.ts";
import { createPrismResponder } from "./node/prism.ts";
import { createServer, defaultLimits, type ServerLimits } from "./node/server.ts";
import type { MockOptions } from "./options.ts";

/** How to start a mock server. */
export interface StartOptions extends MockOptions {
  /** TCP port on 127.0.0.1. Default 0: the system chooses a free one. */
  readonly port?: number | undefined;
  /** File with another description, JSON or YAML, in one piece. */
  readonly description?: string | undefined;
  /** Bounds of the server; those left out keep their defaults. */
  readonly limits?: Partial<ServerLimits> | undefined;
}

/** A running mock. */
export interface MockServer {
  /** Base URL, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  /** The time that the mock goes by: move it instead of waiting. */
  readonly clock: Clock;
  /** The last 200 requests and their answers, oldest first, without credentials. */
  readonly requests: Iterable<JournalEntry> & { list(): JournalEntry[]; clear(): void };
  /** Scenarios that wait for calls. */
  readonly scenarios: Rules;
  /** Puts add-ons, clock, scenarios, requests and ids back to how they were at the start. */
  reset(): void;
  /** Ends all connections and stops listening. */
  close(): Promise<void>;
}

/**
 * Starts a mock of the CCE add-on API on the loopback interface.
 *
 * @throws Error when the port is taken or a file cannot be used.
 * @throws RangeError or TypeError when an option cannot be used.
 * @example
 * const mock = await startMock();
 * const response = await fetch(`${mock.url}/api/v3/addontemplates`, { headers: { "X-Auth-Token": "any" } });
 * await mock.close();
 */
export async function startMock(options: StartOptions = {}): Promise<MockServer> {
  const { port = 0, description: file = defaultDescription } = options;
  const loaded = await loadDescription(file);
  const { description } = loaded;
  const seed =
    options.seed === undefined
      ? await loadSeed(defaultSeed, description)
      : checkSeed(options.seed, description);
  const core = createCore(options, {
    seed,
    description: () => loaded.description,
    responder: (service) => createPrismResponder(() => loaded, service),
    control: createControlResponder,
  });
  const { exchange, refuseEarly, clock, journal, rules, reset } = core;
  const limits = { ...defaultLimits, ...options.limits };
  const server = createServer({ exchange, refuseEarly, limits });
  const url = await listen(server, port);
  return { url, clock, requests: journal, scenarios: rules, reset, close: () => server.close() };
}

async function listen(server: ReturnType<typeof createServer>, port: number): Promise<string> {
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
