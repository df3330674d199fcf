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
    const rejected = await page.evaluate(() =>
      fetch("https://example.com/").then(
        () => false,
        () => true,
      ),
    );
    expect(rejected).toBe(true);
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

  test("the switch points all samples at Huawei Cloud, on the next page too", async () => {
    const { page, close } = await site.open("en/operations/createAddonInstance.html");
    const sample = () => page.textContent('[data-tab="python"] pre');
    expect(await sample()).toContain("http://127.0.0.1:4010/api/v3/addons");
    await page.click('.switch [data-server="cloud"]');
    expect(await sample()).toContain("https://cce.cn-north-4.myhuaweicloud.com/api/v3/addons");
    expect(await sample()).toContain("YOUR_TOKEN");
    await page.click('.menu a[href$="deleteAddonInstance.html"]');
    const onNextPage = "https://cce.cn-north-4.myhuaweicloud.com/api/v3/addons/";
    await expect.poll(sample).toContain(onNextPage); // the page's script may still load
    await close();
  });

  test("corrections are filtered by kind and operation", async () => {
    const { page, close } = await site.open("en/corrections.html");
    const shown = () => page.locator(".correction:visible").count();
    const all = await shown();
    await page.selectOption('.filter [name="kind"]', "D");
    await page.selectOption('.filter [name="operation"]', "rollbackAddonInstance");
    expect(await shown()).toBeLessThan(all);
    expect(await page.isVisible('[id="D-014"]')).toBe(true);
    expect(await page.isVisible('[id="C-001"]')).toBe(false);
    await page.evaluate(() => {
      location.hash = "#C-001";
    });
    await expect.poll(() => page.isVisible('[id="C-001"]')).toBe(true);
    await close();
  });

  test("the theme goes from the system's to light, dark and back, and is kept", async () => {
    const { page, close } = await site.open("en/index.html", { colorScheme: "dark" });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await paper();
    await page.click("button.theme");
    const light = await paper();
    expect(light).not.toBe(dark);
    await page.click("button.theme");
    await page.reload();
    expect(await paper()).toBe(dark);
    expect(await page.getAttribute("button.theme", "aria-label")).toBe("Theme: dark");
    await close();
  });

  test("the other language opens at the same place, and the first page remembers it", async () => {
    const { page, close } = await site.open("en/corrections.html#C-003");
    await page.click("a.language");
    expect(page.url()).toContain("zh/corrections.html#C-003");
    await page.goto(new URL("index.html", site.base).href);
    await page.waitForURL("**/zh/index.html");
    await close();
  });

  test("a printed page is black on white with everything open", async () => {
    const { page, close } = await site.open("en/operations/createAddonInstance.html", {
      colorScheme: "dark",
    });
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await page.locator("main details:not([open])").count()).toBe(0);
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [color, backgroundColor];
    });
    expect(colours).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    // links to parts of the page lead nowhere on paper, and code without its ground needs no room around it
    expect(await page.locator(".jump").isVisible()).toBe(false);
    const room = await page.$$eval("p code", (codes) =>
      codes.map((code) => getComputedStyle(code).paddingLeft),
    );
    expect(new Set(room)).toEqual(new Set(["0px"]));
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await page.locator("main details:not([open])").count()).toBeGreaterThan(0);
    await close();
  });

  test.each([320, 390, 768, 1280, 1920])(
    "the button that copies covers no code at %i px",
    async (width) => {
      const viewport = { width, height: 800 };
      const { page, close } = await site.open("en/guide/mock.html", { viewport });
      await page.waitForSelector(".code .copy");
      const covered = await page.$$eval(
        ".code",
        (blocks) =>
          blocks.filter((block) => {
            const text = document.createRange();
            text.selectNodeContents(block.querySelector("code") as Element);
            const boxes = [...text.getClientRects()];
            const top = Math.min(...boxes.map((box) => box.top));
            const right = Math.max(...boxes.filter((box) => box.top < top + 4).map((b) => b.right));
            const button = (block.querySelector(".copy") as Element).getBoundingClientRect();
            return right > button.left && top < button.bottom;
          }).length,
      );
      expect(await page.locator(".code .copy").count()).toBeGreaterThan(5);
      expect(covered).toBe(0);
      await close();
    },
  );

  test("short inline code stays on one line, and nothing is wider than a phone", async () => {
    const viewport = { width: 360, height: 740 };
    const { page, close } = await site.open("zh/guide/mock.html", { viewport });
    const broken = await page.$$eval("main :not(pre) > code:not(.long)", (codes) =>
      codes.filter((code) => code.getClientRects().length > 1).map((code) => code.textContent),
    );
    expect(broken).toEqual([]);
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

  test("the one-page reference shows the operations, logs no error and asks no other host", async () => {
    const { page, faults, close } = await site.open("redoc.en.html");
    await page.click("text=Add-on instances");
    await expect.poll(() => page.textContent("body")).toContain("Install an add-on");
    // Redoc says its name and version in the console
    expect(faults.filter((fault) => !fault.includes("https://github.com/Redocly/redoc"))).toEqual(
      [],
    );
    await close();
  });
});
