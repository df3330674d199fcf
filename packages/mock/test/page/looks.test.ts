/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type * as Axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startMock } from "../../src/index.ts";
import { call, cluster, install } from "../calls.ts";
import { hasBrowser, launch, openPage } from "./open-page.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe.skipIf(!hasBrowser)("the page", async () => {
  const mock = await startMock({ transitionMs: 600_000 });
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
    const longId = "a-cluster-with-a-very-long-name-".repeat(7);
    const longName = "an-add-on-with-a-very-long-name-".repeat(3);
    await call(mock, "POST", "/api/v3/addons", install("volcano", "1.16.3"));
    await call(mock, "POST", "/api/v3/addons", install(longName, "1.0.0", longId));
    await call(mock, "POST", "/api/v3/addons", install("npd", "1.0.0", longId), {
      "X-Mock-Scenario": "stuck",
    });
    await call(mock, "POST", "/api/v3/addons", { kind: "Addon", spec: { clusterID: 1 } });
    await call(mock, "GET", `/api/v3/addons?cluster_id=${cluster}`);
    mock.scenarios.add(`429;times=2;template=${longName};message=${"long ".repeat(40)}`);
  });
  afterAll(async () => {
    await browser?.close();
    await mock.close();
  });

  /** Opens whatever can be opened, and shows an error. */
  async function openAll(page: Page): Promise<void> {
    await page.locator("details.opens > summary").first().click();
    await page.locator(".beside details.opens > summary").click();
    await page.locator("details.more > summary").click();
    for (const index of [0, 1]) {
      const request = page.locator(".request").nth(index);
      await request.locator("summary").first().click();
      await request.locator("pre").first().waitFor();
    }
    await page.locator(".cards option").first().waitFor({ state: "attached" });
    await page.locator(".addon button.bad").first().click();
    await page.locator(".beside textarea, .cards textarea").first().fill("[]");
    await page.locator(".cards button.main").first().click();
    await page.locator(".warnings p").waitFor();
  }

  test.each([
    ["en-US", "light"],
    ["en-US", "dark"],
    ["zh-CN", "light"],
    ["zh-CN", "dark"],
  ] as const)(
    "in %s, %s, has no axe violation of any level, and fits 360 px with everything open",
    async (locale, colorScheme) => {
      const viewport = { width: 1280, height: 900 };
      // bypassCSP lets the test put axe into the page; the policy itself is tested elsewhere
      const options = { locale, colorScheme, viewport, bypassCSP: true, reducedMotion: "reduce" };
      const { page, faults, close } = await openPage(browser, mock, options as object);
      await page.evaluate(axe);
      const found = {
        atFirst: await violations(page),
        open: [""],
        narrow: [""],
        dialog: [""],
        wide: 0,
      };
      await openAll(page);
      found.open = await violations(page);
      await page.setViewportSize({ width: 360, height: 740 });
      found.wide = await page.evaluate(() => document.documentElement.scrollWidth);
      found.narrow = await violations(page);
      await page.locator(".state > button").last().click();
      found.dialog = await violations(page);
      expect(found).toEqual({ atFirst: [], open: [], narrow: [], dialog: [], wide: 360 });
      expect(faults).toEqual([]);
      await close();
    },
  );

  test("speaks the reader's language and the chosen one, and keeps theme and language", async () => {
    const { page, close } = await openPage(browser, mock, { locale: "zh-CN" });
    const html = page.locator("html");
    expect(await html.getAttribute("lang")).toBe("zh-CN");
    expect(await page.locator("h1").textContent()).toBe("CCE 插件模拟服务");
    const left = page.getByRole("article", { name: cluster }).locator(".left").first();
    expect(await left.textContent()).toMatch(/^剩余 \d+ 分钟$/);
    await page.getByRole("button", { name: "English" }).click();
    expect(await page.locator("h1").textContent()).toBe("CCE add-on mock");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("中文");
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await page.getByRole("button", { name: "Theme: system" }).click();
    await page.getByRole("button", { name: "Theme: light" }).click();
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.reload();
    expect([await html.getAttribute("lang"), await background()]).toEqual(["en", dark]);
    await close();
  });

  test("in a wide window the bars begin and end where the rest does, in a narrow one links lead to each part", async () => {
    const { page, close } = await openPage(browser, mock, {
      viewport: { width: 1920, height: 1080 },
    });
    const edges = (selector: string) =>
      page.locator(selector).evaluate((element) => {
        const { paddingLeft, paddingRight } = getComputedStyle(element);
        return [paddingLeft, paddingRight];
      });
    expect(await edges(".page > header")).toEqual(await edges("main"));
    expect(await edges(".clock")).toEqual(await edges("main"));
    const links = page.getByRole("navigation");
    expect(await links.isVisible()).toBe(false);
    await page.setViewportSize({ width: 700, height: 600 });
    await links.getByRole("link", { name: "Requests" }).click();
    const title = page.getByRole("heading", { name: "Requests" });
    const isClear = async () => {
      const [bar, heading] = [await links.boundingBox(), await title.boundingBox()];
      const end = (bar?.y ?? 0) + (bar?.height ?? 0);
      return bar?.y === 0 && heading !== null && heading.y >= end && heading.y < 600;
    };
    await expect.poll(isClear).toBe(true);
    await close();
  });

  test("everything is done with the keyboard alone", async () => {
    const { page, close } = await openPage(browser, mock);
    const press = async (...keys: string[]) => {
      for (const key of keys) {
        await page.keyboard.press(key);
      }
    };
    const tabTo = async (name: string) => {
      for (let count = 0; count < 120; count++) {
        await page.keyboard.press("Tab");
        const label = await page.evaluate(() => {
          const { activeElement: active } = document;
          return active?.getAttribute("aria-label") ?? active?.textContent ?? "";
        });
        if (label === name) {
          return;
        }
      }
      throw new Error(`Tab does not reach ${name}`);
    };
    await press("Tab");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
    await tabTo("Freeze");
    await press("Enter");
    await expect.poll(() => mock.clock.frozen).toBe(true);
    await page.reload();
    await page.waitForSelector(".card");
    await press("Tab", "Enter"); // the skip link leads to the clusters
    await press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("search");
    await tabTo("Install an add-on");
    await press("Enter");
    await page.locator('option[value="nginx-ingress"]').first().waitFor({ state: "attached" });
    await press("Tab");
    await page.keyboard.type("metrics"); // the selection finds it by its name
    await press("Tab", "Tab", "Tab", "Enter");
    const sent = () => mock.requests.list().at(-1)?.body;
    await expect.poll(sent).toMatchObject({ spec: { addonTemplateName: "metrics-server" } });
    await tabTo("Queue a scenario");
    await press("Enter", "Tab");
    await page.keyboard.type("upgradeF");
    await tabTo("Queue");
    await press("Space");
    await expect.poll(() => mock.scenarios.list().at(-1)?.scenario).toBe("upgradeFailed");
    await tabTo("Clear");
    await press("Tab", "Enter"); // the newest request
    await page.locator(".request pre").first().waitFor();
    await page.reload();
    await tabTo("Reset…");
    await press("Enter");
    await page.getByRole("dialog").waitFor();
    await press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await close();
  });
});

/** What axe finds on a page as it stands, one line for each rule. */
async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(() => {
    const { axe: run } = globalThis as unknown as { axe: typeof Axe };
    return run.run({ resultTypes: ["violations"] });
  });
  return found.violations.map(
    ({ id, nodes }) =>
      `${id} ${nodes.length} ${nodes.map(({ html }) => html.slice(0, 160)).join(" ")}`,
  );
}
