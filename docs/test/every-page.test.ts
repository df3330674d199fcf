import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type * as Axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { coveringPages } from "./covering-pages.ts";
import { dist, executablePath, type OpenSite, openSite, pages } from "./site-in-browser.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** `npm run test:long` has axe check every page; otherwise it checks those that contain every kind of element. */
const checkedByAxe = new Set(
  process.env["AXE"] === "every page" ? pages : coveringPages(dist, pages),
);

interface Seen {
  pages: number;
  axe: string[];
  /** Pages that are wider than a phone. */
  wide: string[];
  faults: string[];
}

describe.skipIf(!executablePath)("every page", () => {
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

  /** Takes pages from a shared list until it is empty, in one tab: opening a tab for each page would cost more than the page. */
  async function check(left: string[], seen: Seen) {
    // bypassCSP lets the test put axe into the page; the policy itself is tested elsewhere.
    const { page, faults, close } = await site.open("en/index.html", { bypassCSP: true });
    for (let path = left.pop(); path; path = left.pop()) {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(site.base + path);
      if (await page.evaluate(() => document.documentElement.scrollWidth > 360)) {
        seen.wide.push(path);
      }
      seen.pages += 1;
      if (!checkedByAxe.has(path)) {
        continue;
      }
      await page.evaluate(axe);
      await page.setViewportSize({ width: 1280, height: 720 });
      seen.axe.push(...(await violations(page)).map((one) => `${path} ${one}`));
      // the themes differ in colours alone, so the other rules cannot find more in the second one
      await page.emulateMedia({ colorScheme: "dark" });
      seen.axe.push(...(await violations(page, ["cat.color"])).map((one) => `${path} dark ${one}`));
    }
    seen.faults.push(...faults);
    await close();
  }

  test(`fits 360 px and logs nothing; ${checkedByAxe.size} of ${pages.length} have no axe violation of any level in either theme`, {
    timeout: 1_200_000,
  }, async () => {
    const seen: Seen = { pages: 0, axe: [], wide: [], faults: [] };
    const left = [...pages];
    await Promise.all([check(left, seen), check(left, seen)]);
    expect(seen).toEqual({ pages: pages.length, axe: [], wide: [], faults: [] });
  });
});

/** What axe finds on a page as it stands, one line for each rule; with `tags`, by the rules that have one of them. */
async function violations(page: Page, tags?: string[]): Promise<string[]> {
  const found = await page.evaluate((runOnly) => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    return axe.run({ resultTypes: ["violations"], ...(runOnly && { runOnly }) });
  }, tags);
  return found.violations.map(
    ({ id, nodes }) => `${id} ${nodes.length} ${nodes[0]?.html.slice(0, 120)}`,
  );
}
