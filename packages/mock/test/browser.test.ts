import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { build, type Rollup } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startMock } from "../src/index.ts";
import { install } from "./calls.ts";

/** Where Debian installs it, or where the environment says. */
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
let server: Server;
let browser: Browser;
let page: string;

beforeAll(async () => {
  if (!existsSync(executablePath)) {
    return;
  }
  const [entry, ...others] = await bundle();
  const scripts = [entry, ...others].map((chunk): [string, [string, string]] => [
    `/${chunk.fileName}`,
    ["text/javascript", chunk.code],
  ]);
  const worker = readFileSync(createRequire(import.meta.url).resolve("msw/mockServiceWorker.js"));
  const files: Record<string, [string, string | Buffer]> = {
    "/": ["text/html", `<!doctype html><script type="module" src="/${entry.fileName}"></script>`],
    ...Object.fromEntries(scripts),
    "/mockServiceWorker.js": ["text/javascript", worker],
  };
  server = createServer(({ url = "" }, response) => {
    const [type, content] = files[url.split("?")[0] ?? ""] ?? ["text/plain", ""];
    response.writeHead(200, { "Content-Type": type }).end(content);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  page = `http://localhost:${(server.address() as AddressInfo).port}/`;
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** Bundles the page. @returns its entry, and what it loads when it is needed */
async function bundle(): Promise<[Rollup.OutputChunk, ...Rollup.OutputChunk[]]> {
  const input = fileURLToPath(new URL("browser/page.ts", import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, minify: false, target: "es2022", rollupOptions: { input } },
  });
  const [entry, ...others] = (built as Rollup.RollupOutput).output;
  return [entry, ...others.filter((part) => part.type === "chunk")];
}

/** Opens the page and waits until it has put into its title what it saw. */
async function visit(query: Record<string, string>): Promise<unknown> {
  const tab = await browser.newPage();
  const faults: string[] = [];
  tab.on("pageerror", (error) => faults.push(error.message));
  await tab.goto(`${page}?${new URLSearchParams({ ...query, body: JSON.stringify(install()) })}`);
  await tab.waitForFunction("document.title !== ''", undefined, { timeout: 60_000 });
  const title = await tab.title();
  await tab.close();
  expect(faults).toEqual([]);
  return JSON.parse(title);
}

const seen = {
  states: ["installing", "running"],
  requestId: expect.stringMatching(/^[0-9a-f]{32}$/),
  retryAfter: "1",
  allow: "GET, POST",
};

test.skipIf(!existsSync(executablePath))(
  "a page on another origin installs an add-on, reads every header it needs, and sees it running",
  async () => {
    const mock = await startMock({ transitionMs: 100 });
    expect(await visit({ api: mock.url })).toEqual(seen);
    await mock.close();
  },
  30_000,
);

test.skipIf(!existsSync(executablePath))(
  "the same page works with the handlers and no server",
  async () => {
    expect(await visit({ api: "https://cce.cn-north-4.myhuaweicloud.com", msw: "" })).toEqual(seen);
  },
  30_000,
);
