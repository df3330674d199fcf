import { expect, test } from "vitest";
import { AddonRateLimitError } from "../../src/index.ts";
import { good, response } from "./server.ts";
import { say, started, withEveryTransport } from "./set-up.ts";

const limited = (value: string, more: Record<string, string> = {}) =>
  response("429 Too Many Requests", { "Retry-After": value, ...more });
const date = (ms: number) => new Date(started + ms).toUTCString();

withEveryTransport((setUp) => {
  test.each([
    ["1.5", 1_500],
    ["56.818", 56_818],
    ["60", 60_000],
    [date(9_000), 9_000],
  ])("waits as long as Retry-After asks: %s", async (value, ms) => {
    const { client, waits } = await setUp(say(limited(value), good));
    await client.get("u-1");
    expect(waits).toEqual([ms]);
  });

  test.each(["-5", "5, 10", "abc", "", "0", "1e3", "+1", date(-60_000), "soon GMT"])(
    "backs off with jitter when Retry-After is no time to wait for: %j",
    async (value) => {
      const { client, waits } = await setUp(say(limited(value), limited(value), good));
      await client.get("u-1");
      expect(waits).toEqual([500, 1_000]);
    },
  );

  test.each([["86400"], [date(400 * 86_400_000)], ["99999999999999999999"]])(
    "ends the call with the error when Retry-After is beyond the limit: %s",
    async (value) => {
      const { client, waits, server } = await setUp(say(limited(value), good));
      const error = await client.get("u-1").catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(AddonRateLimitError);
      expect(String(error)).toMatch(/; retry after \d+(e\+\d+)? s$/);
      expect(waits).toEqual([]);
      expect(server.requests).toHaveLength(1);
    },
  );

  test("ends the call when Retry-After is beyond what is left of the call", async () => {
    const { client, waits } = await setUp(say(limited("30"), good));
    const failed = client.get("u-1", { timeoutMs: 20_000 });
    await expect(failed).rejects.toMatchObject({ status: 429, retryAfterMs: 30_000 });
    expect(waits).toEqual([]);
  });

  test("reads a date by the service's clock", async () => {
    const headers = { Date: date(3_600_000) };
    const { client, waits } = await setUp(say(limited(date(3_604_000), headers), good));
    await client.get("u-1");
    expect(waits).toEqual([4_000]);
  });

  test("a wait ends too when Retry-After is beyond the limit, and pauses as asked within it", async () => {
    const once = { retry: { limit: 0 } };
    const { client, waits } = await setUp(say(limited("20"), good));
    await client.waitUntilRunning("u-1", once);
    expect(waits).toEqual([20_000]);
    const later = await setUp(say(limited("86400"), good));
    await expect(later.client.waitUntilRunning("u-1", once)).rejects.toThrow(AddonRateLimitError);
    expect(later.waits).toEqual([]);
  });

  test("takes limits and backoff from the client and the call", async () => {
    const failed = response("503 Service Unavailable");
    const { client, waits } = await setUp(say(failed), { retry: { limit: 4, backoffMs: 100 } });
    await expect(client.get("u-1", { retry: { maxBackoffMs: 300 } })).rejects.toThrow("503");
    expect(waits).toEqual([100, 200, 300, 300]);
  });
});
