import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dist, executablePath, type OpenSite, openSite } from "./site-in-browser.ts";

test("the engine of the panel is 150 KB compressed at most, and needs no eval", () => {
  const engine = readFileSync(join(dist, "assets/page-mock.js"));
  expect(gzipSync(engine).length).toBeLessThanOrEqual(150_000);
  expect(String(engine)).not.toMatch(/new Function\(|\beval\(/);
});

describe.skipIf(!executablePath)("without a mock on this machine", () => {
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

  /** The state of an add-on in the list below the panel. */
  const stateOf = (page: Page, name: string) =>
    page.textContent(`.instances li:has(b:text-is("${name}")) code`);
  const status = (page: Page) => page.locator("#try output p").first().textContent();

  for (const language of ["en", "zh"]) {
    test(`one click leads from the quick start to a running add-on, and a scenario to a failed one (${language})`, async () => {
      const { page, faults, close } = await site.open(`${language}/guide/quick-start.html`);
      await page.click('main a[href$="createAddonInstance.html#run"]');
      await expect.poll(() => status(page)).toMatch(/^200 /);
      expect(await stateOf(page, "metrics-server")).toBe("installing");
      await expect.poll(() => stateOf(page, "metrics-server")).toBe("running");

      const body = await page.inputValue("#try [name=body]");
      await page.fill("#try [name=body]", body.replace('"metrics-server"', '"volcano"'));
      await page.selectOption("#try [name=scenario]", "installFailed");
      await page.click("#try [type=submit]");
      await expect.poll(() => stateOf(page, "volcano")).toBe("installFailed");
      const sent = await page.locator("#try output pre").last().textContent();
      expect(sent).toContain("X-Mock-Scenario: installFailed");

      await page.click('.menu a[href$="listAddonTemplates.html"]');
      await page.click("#try [type=submit]");
      await expect.poll(() => stateOf(page, "volcano")).toBe("installFailed"); // kept for the tab
      expect(faults).toEqual([]);
      await close();
    });
  }

  test("an invalid request is rejected in the page as by the server", async () => {
    const { page, close } = await site.open("en/operations/createAddonInstance.html");
    await page.fill("#try [name=body]", "{}");
    await page.click("#try [type=submit]");
    await expect.poll(() => status(page)).toMatch(/^400 /);
    await close();
  });

  test("the panel works in a page that is opened from a folder", async () => {
    const file = pathToFileURL(join(dist, "en/operations/createAddonInstance.html")).href;
    const { page, faults, close } = await site.open(`${file}#run`);
    await expect.poll(() => status(page)).toMatch(/^200 /);
    expect(faults).toEqual([]);
    await close();
  });
});
