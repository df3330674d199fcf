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
});
