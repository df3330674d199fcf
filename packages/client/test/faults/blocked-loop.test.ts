import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { AddonTimeoutError, createAddonClient } from "../../src/index.ts";
import { nodeTransport } from "../../src/node/index.ts";
import { instance } from "./server.ts";

const installing = instance.replace('"status":"running"', '"status":"installing"');

/** Keeps the event loop busy: timers, sockets and signals wait meanwhile. */
function block(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end; ) {}
}

/** Numbers from 0 to 1 that are the same in every run. */
function numbers(): () => number {
  let state = 7;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

test.each([
  ["global fetch", undefined],
  ["node transport", nodeTransport()],
])("100 waits end in the right error while the loop is blocked at random, %s", async (_, fetch) => {
  const server = createServer((_request, response) =>
    response.setHeader("Content-Type", "application/json").end(installing),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    fetch?.close();
    server.closeAllConnections();
    server.close();
  });
  const random = numbers();
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = createAddonClient({ baseUrl, token: "canary-token", fetch });
  const blocker = setInterval(() => block(40 * random()), 25);
  const waits = Array.from({ length: 100 }, (_, index) => {
    const timeoutMs = 50 + 400 * random();
    const options = { timeoutMs, intervalMs: 10 + 60 * random() };
    const wait =
      index % 2 ? client.waitUntilRunning("u-1", options) : client.waitUntilDeleted("u-1", options);
    return wait.then(
      () => "resolved",
      (error: unknown) => {
        const right = error instanceof AddonTimeoutError && error.timeoutMs === timeoutMs;
        return right ? "right" : `wrong: ${error}`;
      },
    );
  });
  const results = await Promise.all(waits);
  clearInterval(blocker);
  expect(results.filter((result) => result !== "right")).toEqual([]);
  expect(results).toHaveLength(100);
});
