import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type MockServer, startMock } from "@cce-addons/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allPages } from "../site/all-pages.ts";
import { sitemap } from "../site/machine/sitemap.ts";
import { entryPage } from "../site/pages/entry.tsx";
import { publicUrlFrom } from "../site/public-url.ts";
import { dist, executablePath, type OpenSite, openSite } from "./site-in-browser.ts";

test("with the address of the site, canonical links, other languages and the sitemap carry it", () => {
  const url = publicUrlFrom("https://docs.example.com/cce");
  const pages = allPages(url);
  for (const { language, path, html } of pages) {
    expect(html).toContain(`<link rel="canonical" href="${url}${language}/${path}"`);
    expect(html).toContain(`hreflang="en" href="${url}en/${path}"`);
    expect(html).toContain(`hreflang="zh-CN" href="${url}zh/${path}"`);
  }
  expect(entryPage(url)).toContain(`<link rel="canonical" href="${url}index.html"`);
  const lines = sitemap(pages, url).trim().split("\n");
  expect(lines.length).toBe(pages.length);
  expect(lines).toContain("https://docs.example.com/cce/zh/guide/quick-start.html");
});

test("without it no page names a host for itself", () => {
  const pages = [...allPages().map(({ html }) => html), entryPage("")];
  expect(pages.filter((html) => html.includes('rel="canonical"'))).toEqual([]);
  expect(pages.filter((html) => /rel="alternate"[^>]+href="http/.test(html))).toEqual([]);
});

test("an address that no browser opens is rejected", () => {
  expect(() => publicUrlFrom("docs.example.com")).toThrow();
  expect(() => publicUrlFrom("ftp://docs.example.com")).toThrow("https:");
});

describe.skipIf(!executablePath)("opened from a folder", () => {
  let site: OpenSite;
  let mock: MockServer;
  beforeAll(async () => {
    site = await openSite();
    mock = await startMock({ port: 0 });
  });
  afterAll(async () => {
    await site?.close();
    await mock?.close();
  });

  test("links, style, search and the panel work", async () => {
    const file = pathToFileURL(join(dist, "index.html")).href;
    const { page, faults, close } = await site.open(file);
    await page.click('a[hreflang="zh-CN"]');
    await page.click('main a[href$="createAddonInstance.html"]');
    await page.waitForURL("**/createAddonInstance.html"); // a click in a folder does not wait for its page
    const display = () => getComputedStyle(document.querySelector(".frame") as Element).display;
    expect(await page.evaluate(display)).toBe("grid");
    await page.fill("#search", "回滚插件");
    await expect.poll(() => page.locator("#found a").count()).toBeGreaterThan(0);
    await page.fill("#try [name=address]", mock.url);
    await page.click("#try [type=submit]");
    await expect.poll(() => page.textContent("#try output")).toContain('"installing"');
    expect(page.url()).toMatch(/^file:/);
    expect(faults).toEqual([]);
    await close();
  });
});
