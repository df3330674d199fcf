import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "../site/description/load.ts";
import { executablePath, type OpenSite, openSite } from "./site-in-browser.ts";

describe.skipIf(!executablePath)("search", () => {
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

  const questions = { en: ["addonTemplateName", "rollback"], zh: ["插件", "回滚"] };
  for (const language of languages) {
    test(`search finds things by keyboard alone (${language})`, async () => {
      const { page, faults, close } = await site.open(`${language}/index.html`);
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

  test("Ctrl+K opens the box, Enter the first result, Escape and a click outside close it", async () => {
    const { page, close } = await site.open("en/index.html");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("rate limit");
    await expect.poll(() => page.locator("#found a").count()).toBeGreaterThan(0);
    await page.keyboard.press("Escape");
    expect(await page.isVisible("#found")).toBe(false);
    await page.fill("#search", "rate limits");
    await expect.poll(() => page.isVisible("#found")).toBe(true);
    await page.click("h1", { position: { x: 5, y: 5 } });
    expect(await page.isVisible("#found")).toBe(false);
    await page.fill("#search", "rate limit");
    await Promise.all([page.waitForURL("**/statuses/429.html"), page.keyboard.press("Enter")]);
    await close();
  });
});
