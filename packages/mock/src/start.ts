import { createCore } from "./core.ts";
import { shippedDescription } from "./description/shipped.ts";
import { seed as seedText } from "./embedded.gen.ts";
import type { Clock } from "./engine/clock.ts";
import type { Rules } from "./engine/rules.ts";
import { checkSeed } from "./engine/seed.ts";
import type { JournalEntry } from "./http/journal.ts";
import { checkAllowedHosts, hostCheck } from "./node/allowed-host.ts";
import { createDynamicResponder } from "./node/dynamic.ts";
import { type KeptMock, keepState } from "./node/keep-state.ts";
import { listen } from "./node/listen.ts";
import { loadDescription, loadSeed } from "./node/load.ts";
import { readPageFile } from "./node/page-files.ts";
import { createServer } from "./node/server.ts";
import type { ServerLimits } from "./node/server-limits.ts";
import { readTlsKeys, type TlsOptions } from "./node/tls.ts";
import { fileVersions, type Reload, watchFiles } from "./node/watch.ts";
import type { MockOptions } from "./options.ts";

/** How to start a mock server. */
export interface StartOptions extends MockOptions {
  /** TCP port. Default 0: the system chooses a free one. */
  readonly port?: number | undefined;
  /** Address to listen on. Default `127.0.0.1`; with any other, whoever reaches it can use the mock. */
  readonly host?: string | undefined;
  /** Host names besides those of loopback that requests may name, or suffixes such as `*.myhuaweicloud.com`. Default: none. */
  readonly allowHosts?: readonly string[] | undefined;
  /** Serve https instead of http: with a certificate and its key, or with one that is made at the start. Default: http. */
  readonly tls?: TlsOptions | undefined;
  /** File with another description: OpenAPI 3.1 in one piece, JSON or YAML. */
  readonly description?: string | undefined;
  /** File with another seed, JSON or YAML. {@link MockOptions.seed} takes precedence. */
  readonly seedFile?: string | undefined;
  /** File that keeps the state when the mock is stopped. It is created when it does not exist. */
  readonly stateFile?: string | undefined;
  /** Reload description and seed when their files change, and keep what is installed. Default `false`. */
  readonly watch?: boolean | undefined;
  /** Called after a changed file was reloaded, or could not be. */
  readonly onReload?: ((reload: Reload) => void) | undefined;
  /** Called when the state could not be written. It is written again with the next change, after a while, and when the mock is closed. */
  readonly onStateError?: ((error: Error) => void) | undefined;
  /** Bounds of the server; those left out keep their defaults. */
  readonly limits?: Partial<ServerLimits> | undefined;
}

/** A running mock. */
export interface MockServer {
  /** Base URL, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  /** The time that the mock uses: advance it instead of waiting. */
  readonly clock: Clock;
  /** The last 200 requests and their responses, oldest first, without credentials. */
  readonly requests: Iterable<JournalEntry> & { list(): JournalEntry[]; clear(): void };
  /** Pending scenarios. */
  readonly scenarios: Rules;
  /** Resets add-ons, clock, scenarios, requests and ids to their state at the start. */
  reset(): void;
  /** Accepts no more requests, finishes those in progress, writes the state file, and frees the port. @throws Error when the state cannot be written. */
  close(): Promise<void>;
}

/**
 * Starts a mock of the CCE add-on API on the loopback interface.
 *
 * @throws Error when the port is taken or a file cannot be used.
 * @throws RangeError or TypeError that names the option that is invalid.
 * @example
 * const mock = await startMock();
 * const response = await fetch(`${mock.url}/api/v3/addontemplates`, { headers: { "X-Auth-Token": "any" } });
 * await mock.close();
 */
export async function startMock(options: StartOptions = {}): Promise<MockServer> {
  const { port = 0, host = "127.0.0.1", description: descriptionFile, seedFile } = options;
  const checkHost = hostCheck(host, checkAllowedHosts(options.allowHosts ?? []));
  const watched = [descriptionFile, seedFile].filter((file) => file !== undefined);
  const versions = await fileVersions(options.watch ? watched : []);
  const readDescription = async () =>
    descriptionFile === undefined
      ? shippedDescription(options.like)
      : await loadDescription(descriptionFile);
  let description = await readDescription();
  const readSeed = async (by = description) =>
    options.seed === undefined && seedFile !== undefined
      ? await loadSeed(seedFile, by)
      : checkSeed(options.seed === undefined ? JSON.parse(seedText) : options.seed, by);
  let kept: KeptMock | undefined;
  const core = createCore(options, {
    stateFile: () => kept?.status(),
    seed: await readSeed(),
    description: () => description,
    dynamic: createDynamicResponder(() => description),
    loadEvents: async () => (await import("./control/events.ts")).createEvents,
    pageFile: readPageFile,
  });
  const tls = options.tls && (await readTlsKeys(options.tls, options.allowHosts ?? []));
  kept = await keepState(options, core);
  const server = createServer({
    tls,
    handle: kept?.handle ?? core.handle,
    rejectEarly: core.rejectEarly,
    limits: options.limits,
    checkHost,
  });
  const url = await listen(server, port, host, tls === undefined ? "http" : "https").catch(
    async (error: unknown) => {
      await kept?.release();
      throw error;
    },
  );
  const reload = async () => {
    const next = await readDescription();
    core.addons.useCatalogue(await readSeed(next));
    description = next;
  };
  const unwatch =
    versions.size > 0
      ? watchFiles(versions, reload, options.onReload ?? (() => undefined))
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
      await kept?.close();
    },
  };
}
