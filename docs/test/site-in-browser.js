import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";

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

/**
 * Starts Chromium, and serves the site under a sub-path, as a static host does that holds more than this site.
 *
 * @returns `base` is the address of the site; `browser` is Chromium; `open` opens a page of it in a context of its own; `close` ends both.
 */
export async function openSite() {
  const server = await serve();
  const base = `http://127.0.0.1:${server.address().port}/sub/`;
  const browser = await chromium.launch({
    executablePath,
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

  /** `faults` collects what a reader should never cause: console messages, failures, and requests to other hosts. */
  async function open(path, options = {}) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const faults = [];
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

const types = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
};

/** Serves files compressed, as static hosts do. */
async function serve() {
  const packed = {};
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://host").pathname;
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
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}
