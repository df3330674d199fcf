import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { startMock } from "@cce-addons/mock";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "../site/description.js";

const executablePath = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find(existsSync);
if (!executablePath) {
  process.stdout.write("Browser tests of the docs are skipped: no Chromium is installed.\n");
}

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const types = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
};
const pages = readdirSync(dist, { recursive: true })
  .map(String)
  .filter((file) => /^(en|zh)\/.*\.html$/.test(file));

/** One page of each kind and language; all of them with DOCS_PAGES=all, which takes minutes on a busy machine. */
const looked =
  process.env.DOCS_PAGES === "all"
    ? pages
    : pages.filter((file) =>
        /^..\/(index|lifecycle|corrections|downloads|guide\/errors|operations\/createAddonInstance|schemas\/AddonStatus|statuses\/429|errors\/index)\.html$/.test(
          file,
        ),
      );

describe.skipIf(!executablePath)("in a browser", () => {
  let browser;
  let server;
  let mock;
  let base;

  beforeAll(async () => {
    // Under a sub-path, as on a static host that holds more than this site.
    server = createServer((request, response) => {
      const file = join(dist, new URL(request.url, "http://host").pathname.replace(/^\/sub/, ""));
      if (!existsSync(file)) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, {
        "Content-Type": `${types[extname(file)] ?? "text/plain"}; charset=utf-8`,
      });
      response.end(readFileSync(file));
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    base = `http://127.0.0.1:${server.address().port}/sub/`;
    mock = await startMock({ port: 0, transitionMs: 0 });
    browser = await chromium.launch({
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
  });

  afterAll(async () => {
    await browser?.close();
    await mock?.close();
    server?.close();
  });

  /** A tab that notes what a reader should never see: console messages, failures, and requests to other hosts. */
  async function open(path, options = {}) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const faults = [];
    page.on("console", (message) => faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("request", (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol !== "blob:" && hostname !== "127.0.0.1") {
        faults.push(request.url());
      }
    });
    await page.goto(base + path);
    return { page, faults, close: () => context.close() };
  }

  for (const colorScheme of ["light", "dark"]) {
    test(`axe finds nothing on a page of each kind in the ${colorScheme} theme, and nothing is logged`, {
      timeout: 300_000,
    }, async () => {
      // bypassCSP lets the test put axe into the page; the policy itself is tested below.
      const { page, faults, close } = await open(pages[0], { colorScheme, bypassCSP: true });
      const found = [];
      for (const path of looked) {
        await page.goto(base + path);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() =>
          globalThis.axe.run({ resultTypes: ["violations"] }),
        );
        found.push(
          ...violations.map(
            ({ id, nodes }) => `${path} ${id} ${nodes.length} ${nodes[0].html.slice(0, 120)}`,
          ),
        );
      }
      await close();
      expect(found).toEqual([]);
      expect(faults).toEqual([]);
    });
  }

  test("the panel refuses every address that is not on this machine", async () => {
    const { page, faults, close } = await open("en/operations/createAddonInstance.html");
    await page.fill("#try [name=address]", "https://cce.cn-north-4.myhuaweicloud.com");
    await page.click("#try [type=submit]");
    await expect.poll(() => page.textContent("#try output")).toContain("this machine only");
    expect(faults).toEqual([]);
    await close();
  });

  test("the policy of the pages stops a request to another host", async () => {
    const { page, close } = await open("en/index.html");
    const refused = await page.evaluate(() =>
      fetch("https://example.com/").then(
        () => false,
        () => true,
      ),
    );
    expect(refused).toBe(true);
    await close();
  });

  const questions = { en: ["addonTemplateName", "rollback"], zh: ["插件", "回滚"] };
  for (const language of languages) {
    test(`search finds things by keyboard alone (${language})`, async () => {
      const { page, faults, close } = await open(`${language}/index.html`);
      for (const question of questions[language]) {
        await page.keyboard.press("/");
        await page.fill("#search", question);
        await expect.poll(() => page.locator("#found a").count()).toBeGreaterThan(0);
      }
      await page.keyboard.press("ArrowDown");
      await Promise.all([
        page.waitForURL((url) => !url.pathname.endsWith("/index.html")),
        page.keyboard.press("Enter"),
      ]);
      expect(faults).toEqual([]);
      await close();
    });
  }

  test("the first Tab reaches the skip link, and tabs change with the arrow keys", async () => {
    const { page, close } = await open("en/operations/createAddonInstance.html");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement.className)).toBe("skip");
    await page.focus('[role="tab"][aria-selected="true"]');
    await page.keyboard.press("ArrowRight");
    expect(await page.textContent('[role="tab"][aria-selected="true"]')).toBe("TypeScript");
    await page.reload();
    expect(await page.textContent('[role="tab"][aria-selected="true"]')).toBe("TypeScript");
    await close();
  });

  test("without JavaScript every sample of an operation is on the page", async () => {
    const { page, close } = await open("en/operations/createAddonInstance.html", {
      javaScriptEnabled: false,
    });
    for (const heading of ["curl", "TypeScript", "Python", "Go"]) {
      expect(await page.isVisible(`h3:text-is("${heading}")`)).toBe(true);
    }
    await close();
  });

  test("nothing moves while an operation page loads", async () => {
    const { page, close } = await open("en/operations/createAddonInstance.html");
    const shift = await page.evaluate(
      () =>
        new Promise((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            sum += list.getEntries().reduce((total, { value }) => total + value, 0);
          }).observe({ type: "layout-shift", buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
        }),
    );
    expect(shift).toBeLessThan(0.05);
    await close();
  });

  test("the one-page reference shows the operations, logs no error and asks no other host", {
    timeout: 60_000,
  }, async () => {
    const { page, faults, close } = await open("redoc.en.html");
    await page.click("text=Add-on instances");
    await expect
      .poll(() => page.textContent("body"), { timeout: 30_000 })
      .toContain("Install an add-on");
    // Redoc says its name and version in the console
    expect(faults.filter((fault) => !fault.includes("https://github.com/Redocly/redoc"))).toEqual(
      [],
    );
    await close();
  });

  test("a page of each kind is no wider than a phone of 360 px", { timeout: 120_000 }, async () => {
    const { page, close } = await open(pages[0], { viewport: { width: 360, height: 740 } });
    const wide = [];
    for (const path of looked) {
      await page.goto(base + path);
      if (await page.evaluate(() => document.documentElement.scrollWidth > 360)) {
        wide.push(path);
      }
    }
    await close();
    expect(wide).toEqual([]);
  });

  test("the panel sends an installation to the mock", async () => {
    const { page, close } = await open("en/operations/createAddonInstance.html");
    await page.fill("#try [name=address]", mock.url);
    await page.click("#try [type=submit]");
    await expect.poll(() => page.textContent("#try output")).toContain('"metrics-server"');
    await close();
  });
});
