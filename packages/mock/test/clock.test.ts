import { afterEach, expect, test, vi } from "vitest";
import { createClock } from "../src/engine/clock.ts";

afterEach(() => vi.restoreAllMocks());

test("a frozen clock stands at its start to the millisecond, however the clock of the machine ticks", () => {
  let ticks = 0;
  vi.spyOn(Date, "now").mockImplementation(() => ticks++);
  const clock = createClock({ clock: "2026-02-03T04:05:06Z", frozenClock: true });
  const start = Date.parse("2026-02-03T04:05:06Z");
  expect(clock.now()).toBe(start);
  clock.advance(60_000);
  expect(clock.now()).toBe(start + 60_000);
  clock.reset();
  expect(clock.now()).toBe(start);
});
