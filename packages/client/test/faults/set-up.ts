import type { Socket } from "node:net";
import { afterEach, describe } from "vitest";
import {
  type AddonClient,
  type AddonClientOptions,
  type Auth,
  akskAuth,
  type Clock,
  createAddonClient,
  tokenAuth,
} from "../../src/index.ts";
import { nodeTransport } from "../../src/node/index.ts";
import { type Behaviour, type FaultServer, startFaultServer } from "./server.ts";

/** When the clock of a fault test starts, and stands still. */
export const started: number = Date.parse("2024-05-06T07:08:09Z");

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) {
    await cleanup();
  }
});

/** Calls a function after the current test. */
export function afterTest(cleanup: () => unknown): void {
  cleanups.push(cleanup);
}

/** A fault server with a client whose sleeps are recorded and move its clock. */
interface SetUp {
  readonly server: FaultServer;
  readonly client: AddonClient;
  /** Sleeps in milliseconds. */
  readonly waits: number[];
  readonly clock: Clock;
}

/** Starts a fault server and makes a client for it. */
export type SetUpFunction = (
  behave: Behaviour,
  options?: Partial<AddonClientOptions>,
) => Promise<SetUp>;

const transports = ["global fetch", "node transport"] as const;
const credentials: Readonly<Record<string, () => Auth>> = {
  token: () => tokenAuth("canary-token"),
  "AK/SK": () => akskAuth({ ak: "canary-ak", sk: "canary-sk" }),
};

/** Runs tests with each transport and each kind of credentials. */
export function withEveryTransport(tests: (setUp: SetUpFunction) => void): void {
  for (const transport of transports) {
    for (const [kind, auth] of Object.entries(credentials)) {
      describe(`${transport}, ${kind}`, () => {
        tests(async (behave, options = {}) => {
          const server = await startFaultServer(behave);
          const waits: number[] = [];
          let now = started;
          const clock: Clock = {
            now: () => now,
            async sleep(ms, signal) {
              signal?.throwIfAborted();
              waits.push(ms);
              now += ms;
            },
          };
          const fetch = transport === "global fetch" ? undefined : nodeTransport();
          afterTest(() => {
            fetch?.close();
            return server.close();
          });
          const client = createAddonClient({
            ...{ baseUrl: server.url, auth: auth(), clock, fetch, random: () => 1 },
            ...options,
          } as AddonClientOptions);
          return { server, client, waits, clock };
        });
      });
    }
  }
}

/** Sends the n-th text to request n, and the last one from then on. */
export const say =
  (...texts: (string | Buffer)[]): Behaviour =>
  (socket, { number }) =>
    socket.write(texts[Math.min(number, texts.length) - 1] as string);

/** Resets the connection. */
export const reset = (socket: Socket): unknown => socket.resetAndDestroy();
