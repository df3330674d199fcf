import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { executablePath, type OpenSite, openSite } from "./site-in-browser.ts";

describe.skipIf(!executablePath)("in a browser", () => {
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

  test("the policy of the pages stops a request to another host", async () => {
    const { page, close } = await site.open("en/index.html");
    const refused = await page.evaluate(() =>
      fetch("https://example.com/").then(
        () => false,
        () => true,
      ),
    );
    expect(refused).toBe(true);
    await close();
  });

  test("the first Tab reaches the skip link, and tabs change with the arrow keys", async () => {
    const { page, close } = await site.open("en/operations/createAddonInstance.html");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
    await page.focus('[role="tab"][aria-selected="true"]');
    await page.keyboard.press("ArrowRight");
    expect(await page.textContent('[role="tab"][aria-selected="true"]')).toBe("TypeScript");
    await page.reload();
    expect(await page.textContent('[role="tab"][aria-selected="true"]')).toBe("TypeScript");
    await close();
  });

  test("without JavaScript every sample of an operation is on the page", async () => {
    const { page, close } = await site.open("en/operations/createAddonInstance.html", {
      javaScriptEnabled: false,
    });
    for (const heading of ["curl", "TypeScript", "Python", "Go"]) {
      expect(await page.isVisible(`h3:text-is("${heading}")`)).toBe(true);
    }
    await close();
  });

  test("without JavaScript sections open, links to fields lead there, and the language changes", async () => {
    const { page, faults, close } = await site.open("en/operations/createAddonInstance.html", {
      javaScriptEnabled: false,
    });
    const field = page.locator('[id="response.200.metadata"]');
    expect(await field.isVisible()).toBe(false);
    await page.click('[id="response.200"] > summary');
    expect(await field.isVisible()).toBe(true);
    expect(await page.isVisible("#search")).toBe(false);
    expect(await page.isVisible("#try form")).toBe(false);
    expect(await page.isVisible("#try noscript")).toBe(true);
    await page.click("a.language");
    expect(await page.getAttribute("html", "lang")).toBe("zh-CN");
    await page.click('main .badge[href$="#C-003"]');
    expect(await page.isVisible('[id="C-003"]')).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  test("nothing moves while an operation page loads", async () => {
    const { page, close } = await site.open("en/operations/createAddonInstance.html");
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
            sum += shifts.reduce((total, { value }) => total + value, 0);
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
    const { page, faults, close } = await site.open("redoc.en.html");
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
});
