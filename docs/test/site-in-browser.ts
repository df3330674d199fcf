import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** Chromium of this machine, if there is one. Tests that need it are skipped without. */
export const executablePath = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find(existsSync);
if (!executablePath) {
  process.stdout.write("Browser tests of the docs are skipped: no Chromium is installed.\n");
}

/** The built site. */
export const dist = fileURLToPath(new URL("../dist", import.meta.url));

/** Every page of both languages, and the one at the root, as paths below `dist`. */
export const pages = readdirSync(dist, { recursive: true })
  .map(String)
  .filter((file) => /^((en|zh)\/.*|index)\.html$/.test(file));

export interface OpenSite {
  /** Address of the site. */
  base: string;
  browser: Browser;
  /** Opens a page in a context of its own. */
  open(path: string, options?: BrowserContextOptions): Promise<OpenPage>;
  /** Ends the browser and the server. */
  close(): Promise<void>;
}

interface OpenPage {
  page: Page;
  /** What a reader should never cause: console messages, failures, and requests to other hosts. */
  faults: string[];
  close(): Promise<void>;
}

/** Starts Chromium, and serves the site under a sub-path, as a static host does that holds more than this site. */
export async function openSite(): Promise<OpenSite> {
  const server = await serve();
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sub/`;
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

  async function open(path: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("console", (message) => faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("request", (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (!["blob:", "file:"].includes(protocol) && hostname !== "127.0.0.1") {
        faults.push(request.url());
      }
    });
    await page.goto(new URL(path, base).href);
    return { page, faults, close: () => context.close() };
  }

  async function close() {
    await browser.close();
    server.close();
  }
  return { base, browser, open, close };
}

const types: Record<string, string> = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
};

/** Serves files compressed, as static hosts do. */
async function serve(): Promise<Server> {
  const packed: Record<string, Buffer> = {};
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://host").pathname;
    const file = join(dist, path.replace(/^\/sub/, ""));
    if (!path.startsWith("/sub/") || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    packed[file] ??= gzipSync(readFileSync(file));
    response.writeHead(200, {
      "Content-Type": `${types[extname(file)] ?? "text/plain"}; charset=utf-8`,
      "Content-Encoding": "gzip",
    });
    response.end(packed[file]);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}
