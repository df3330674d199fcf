/**
 * The mock for a file of Vitest tests: started before the first test, reset before each, closed after the last.
 *
 * @module
 */

import { afterAll, beforeAll, beforeEach } from "vitest";
import { type MockServer, type StartOptions, startMock } from "./start.ts";

/**
 * Starts a mock for the tests of this file or block.
 *
 * @returns the mock; use it inside tests and hooks only, it does not run before.
 * @example
 * const mock = useMock({ transitionMs: 0 });
 *
 * test("lists templates", async () => {
 *   const client = createAddonClient({ baseUrl: mock.url, token: "any" });
 *   expect(await client.templates()).not.toHaveLength(0);
 * });
 */
export function useMock(options: StartOptions = {}): MockServer {
  let started: MockServer | undefined;
  const mock = (): MockServer => {
    if (started === undefined) {
      throw new Error("The mock does not run yet: use it inside a test or a hook");
    }
    return started;
  };
  beforeAll(async () => {
    started = await startMock(options);
  });
  beforeEach(() => mock().reset());
  afterAll(() => started?.close());
  return {
    get url() {
      return mock().url;
    },
    get clock() {
      return mock().clock;
    },
    get requests() {
      return mock().requests;
    },
    get scenarios() {
      return mock().scenarios;
    },
    reset: () => mock().reset(),
    close: () => mock().close(),
  };
}
