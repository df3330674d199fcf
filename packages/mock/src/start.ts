import { createCore } from "./core.ts";
import * as embedded from "./embedded.gen.ts";
import type { Clock } from "./engine/clock.ts";
import type { Rules } from "./engine/rules.ts";
import { readState, takeState } from "./engine/state.ts";
import { checkSeed } from "./http/check-seed.ts";
import type { Exchange } from "./http/exchange.ts";
import type { JournalEntry } from "./http/journal.ts";
import { listen } from "./node/listen.ts";
import { defaultDescription, loadSeed } from "./node/load.ts";
import { keepState, loadState, type Persistence } from "./node/persistence.ts";
import { createPrismResponder, loadForPrism } from "./node/prism.ts";
import { type Reload, watchFiles } from "./node/reload.ts";
import { createServer, defaultLimits, type ServerLimits } from "./node/server.ts";
import type { MockOptions } from "./options.ts";

/** How to start a mock server. */
export interface StartOptions extends MockOptions {
  /** TCP port on 127.0.0.1. Default 0: the system chooses a free one. */
  readonly port?: number | undefined;
  /** File with another description: OpenAPI 3.1 in one piece, JSON or YAML. */
  readonly description?: string | undefined;
  /** File with another seed, JSON or YAML. {@link MockOptions.seed} goes before it. */
  readonly seedFile?: string | undefined;
  /** File in which the state outlives the mock. It is made when it is not there. */
  readonly stateFile?: string | undefined;
  /** Reload description and seed when their files change, and keep what is installed. Default `false`. */
  readonly watch?: boolean | undefined;
  /** Told what became of a changed file. */
  readonly onReload?: ((reload: Reload) => void) | undefined;
  /** Told when the state could not be written. */
  readonly onStateError?: ((error: Error) => void) | undefined;
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
  /** Ends all connections, writes the state that is to be kept, and stops listening. */
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
  const { port = 0, description: descriptionFile = defaultDescription, seedFile } = options;
  let loaded = await loadForPrism(descriptionFile);
  const seed = async ({ description } = loaded) =>
    options.seed === undefined && seedFile !== undefined
      ? await loadSeed(seedFile, description)
      : checkSeed(options.seed ?? JSON.parse(embedded.seed), description);
  const core = createCore(options, {
    seed: await seed(),
    description: () => loaded.description,
    responder: (service) => createPrismResponder(() => loaded, service),
  });
  const persistence = await persistenceOf(options, core);
  const server = createServer({
    exchange: persistence === undefined ? core.exchange : keeping(core.exchange, persistence),
    refuseEarly: core.refuseEarly,
    limits: { ...defaultLimits, ...options.limits },
  });
  const url = await listen(server, port);
  const reload = async () => {
    const next = await loadForPrism(descriptionFile);
    core.addons.useCatalogue(await seed(next));
    loaded = next;
  };
  const files = seedFile === undefined ? [descriptionFile] : [descriptionFile, seedFile];
  const unwatch = options.watch
    ? watchFiles(files, reload, options.onReload ?? (() => undefined))
    : () => undefined;
  const { clock, journal: requests, rules: scenarios, reset } = core;
  return {
    url,
    clock,
    requests,
    scenarios,
    reset,
    async close() {
      unwatch();
      await server.close();
      await persistence?.flush();
    },
  };
}

async function persistenceOf(
  { stateFile, onStateError = () => undefined }: StartOptions,
  core: Parameters<typeof takeState>[0],
): Promise<Persistence | undefined> {
  if (stateFile === undefined) {
    return undefined;
  }
  const state = await loadState(stateFile);
  if (state !== undefined) {
    takeState(core, state);
  }
  return keepState(stateFile, () => readState(core), onStateError);
}

/** An exchange that has the state written after each request that may have changed it. */
function keeping(exchange: Exchange, persistence: Persistence): Exchange {
  return async (raw) => {
    const answer = await exchange(raw);
    if (raw.method !== "GET" && answer.status < 400) {
      persistence.changed();
    }
    return answer;
  };
}
