import { setTimeout as pause } from "node:timers/promises";
import type { Browser, CDPSession } from "playwright-core";

/** One visit to a page. Times are milliseconds, `cpu` of the page's thread. */
export interface Visit {
  cpu: number;
  firstPaint: number;
  content: number;
  largest: number;
  /** Of the page and what its first paint waited for. */
  bytesBefore: number;
  bytes: number;
  shift: number;
  hosts: string[];
}

/** How many times slower the processor of the page is. */
export const slowdown = 4;

/**
 * Opens a page as a first-time reader does, with nothing in the cache and a slowed processor, and waits until it has settled.
 *
 * @returns processor time of the page's thread, times of paint and content, bytes, hosts and layout shift
 */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const traffic = await watchTraffic(session);
    // thread ticks count processor time, which neighbours on the machine cannot stretch as they do the clock's
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.goto(url, { waitUntil: "load", timeout: 120_000 });
    const cpu = await settle(session);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    // tsx keeps the names of functions by a helper, which the page lacks
    await page.evaluate("globalThis.__name = (value) => value");
    return { cpu, ...(await page.evaluate(seenByReader)), ...traffic() };
  } finally {
    await context.close();
  }
}

/** Milliseconds of processor time at the moment after which the thread has been idle for a second. */
async function settle(session: CDPSession): Promise<number> {
  let [busy, quiet] = [0, 0];
  while (quiet < 4) {
    await pause(250);
    const { metrics } = await session.send("Performance.getMetrics");
    const now = (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
    // asking costs a little itself
    quiet = now - busy < 5 ? quiet + 1 : 0;
    busy = now;
  }
  return busy;
}

async function watchTraffic(session: CDPSession) {
  const urls = new Map<string, URL>();
  let bytes = 0;
  session.on("Network.requestWillBeSent", ({ requestId, request }) =>
    urls.set(requestId, new URL(request.url)),
  );
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (urls.get(requestId)?.protocol === "http:") {
      bytes += encodedDataLength;
    }
  });
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  return () => {
    const hosts = new Set([...urls.values()].map(({ hostname }) => hostname).filter(Boolean));
    hosts.delete("127.0.0.1");
    return { bytes, hosts: [...hosts] };
  };
}

/** Runs in the page: what the browser kept of painting, of moving, and of what painting waited for. */
function seenByReader() {
  /** A paint, a movement or a navigation; which of the properties it has depends on its type. */
  interface Entry extends PerformanceEntry {
    element: Element | null;
    value: number;
    transferSize: number;
    renderBlockingStatus: string;
  }
  const kept = (type: string) =>
    new Promise<Entry[]>((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries() as Entry[]));
      observer.observe({ type, buffered: true });
      setTimeout(resolve, 500, []);
    });
  return Promise.all(["paint", "largest-contentful-paint", "layout-shift"].map(kept)).then(
    ([paints = [], largest = [], shifts = []]) => {
      const page = performance.getEntriesByType("navigation") as Entry[];
      const waited = (performance.getEntriesByType("resource") as Entry[]).filter(
        ({ renderBlockingStatus }) => renderBlockingStatus === "blocking",
      );
      return {
        firstPaint: Math.min(...paints.map(({ startTime }) => startTime)),
        // what was painted and then thrown away, such as a placeholder, has no element any more
        content: largest.find(({ element }) => element)?.startTime ?? Number.NaN,
        largest: largest.at(-1)?.startTime ?? Number.NaN,
        shift: shifts.reduce((sum, { value }) => sum + value, 0),
        bytesBefore: [...page, ...waited].reduce((sum, { transferSize }) => sum + transferSize, 0),
      };
    },
  );
}
