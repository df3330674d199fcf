import { test as base, expect } from "vitest";
import { type MockServer, startMock } from "../src/index.ts";
import { call, install } from "./calls.ts";

// The fixture of the README: one mock for the file, reset for each test, with a clock that moves only when told to.
const test = base.extend<{ mock: MockServer; shared: MockServer }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names of the fixtures that this one uses
    async ({}, use) => {
      const mock = await startMock({ frozenClock: true });
      await use(mock);
      await mock.close();
    },
    { scope: "file" },
  ],
  mock: async ({ shared }, use) => {
    shared.reset();
    await use(shared);
  },
});

test("a test installs an add-on and advances the clock until it is running", async ({ mock }) => {
  const { body } = await call(mock, "POST", "/api/v3/addons", install());
  const path = `/api/v3/addons/${body.metadata.uid}`;
  expect((await call(mock, "GET", path)).body.status.status).toBe("installing");
  mock.clock.advance(3000);
  expect((await call(mock, "GET", path)).body.status.status).toBe("running");
});

test("the next test finds the mock as it was started", async ({ mock }) => {
  expect(mock.requests.list()).toEqual([]);
  expect((await call(mock, "POST", "/api/v3/addons", install())).status).toBe(200);
});
