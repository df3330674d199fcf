import { afterAll, expect, test } from "vitest";
import { useMock } from "../src/vitest.ts";
import { call, install } from "./calls.ts";

let url = "";
// registered first, so run last: by then the helper has closed the mock
afterAll(() => expect(fetch(url)).rejects.toThrow("fetch failed"));
const mock = useMock({ transitionMs: 0 });

test("the helper starts a mock for the tests", async () => {
  url = mock.url;
  expect((await call(mock, "POST", "/api/v3/addons", install())).status).toBe(200);
  expect([...mock.requests]).toHaveLength(1);
});

test("and resets it before each", async () => {
  expect([...mock.requests]).toHaveLength(0);
  expect((await call(mock, "POST", "/api/v3/addons", install())).status).toBe(200);
});
