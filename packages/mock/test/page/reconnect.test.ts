import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startMock } from "../../src/index.ts";
import { call, install } from "../calls.ts";
import { listenTo } from "../event-stream.ts";
import { hasBrowser, launch, openPage } from "./open-page.ts";

describe.skipIf(!hasBrowser)("the page", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  test("says that the mock was stopped, and shows the next one when it is there", async () => {
    const first = await startMock({ transitionMs: 0 });
    const port = Number(new URL(first.url).port);
    await call(first, "POST", "/api/v3/addons", install());
    const { page, close } = await openPage(browser, first);
    await page.locator('strong:text-is("metrics-server")').waitFor();
    await first.close();
    await page.getByText("The mock does not respond").waitFor();
    const time = await page.locator(".clock time").textContent();
    await page.waitForTimeout(1200); // a running clock would show another second
    expect(await page.locator(".clock time").textContent()).toBe(time);
    await page.getByRole("button", { name: "Freeze" }).click();
    const alert = page.getByRole("alert");
    await expect.poll(() => alert.textContent()).toContain("The mock did not respond");
    const second = await startMock({ port });
    await page.locator('.connection[data-is="live"]').waitFor({ timeout: 60_000 });
    await expect.poll(() => page.locator('strong:text-is("metrics-server")').count()).toBe(0);
    expect(await page.getByText("The mock does not respond").count()).toBe(0);
    await close();
    await second.close();
  });

  test("says that the state cannot be written, and stops saying so", async () => {
    const folder = mkdtempSync(join(tmpdir(), "cce-addons-mock-"));
    const stateFile = join(folder, "inner", "state.json");
    mkdirSync(join(folder, "inner"));
    const mock = await startMock({ stateFile });
    const { page, close } = await openPage(browser, mock);
    rmSync(join(folder, "inner"), { recursive: true });
    await call(mock, "POST", "/api/v3/addons", install());
    const banner = page.locator(".banner");
    await expect.poll(() => banner.textContent()).toContain(`not written to ${stateFile}`);
    mkdirSync(join(folder, "inner"));
    await call(mock, "POST", "/api/v3/addons", install("volcano", "1.16.3"));
    await expect.poll(() => banner.textContent()).toBe("");
    await close();
    await mock.close();
    rmSync(folder, { recursive: true });
  });

  test("says that too many listen, and follows as soon as one leaves", async () => {
    const mock = await startMock({ transitionMs: 0 });
    const others = await Promise.all(Array.from({ length: 20 }, () => listenTo(mock)));
    const page = await browser.newPage({ locale: "en-US" });
    await page.goto(`${mock.url}/__mock/`);
    await page.getByText("Too many pages follow this mock").waitFor({ timeout: 60_000 });
    others[0]?.close();
    await page.locator('.connection[data-is="live"]').waitFor({ timeout: 60_000 });
    expect(await page.getByText("Too many pages follow this mock").count()).toBe(0);
    for (const other of others.slice(1)) {
      other.close();
    }
    await page.close();
    await mock.close();
  });
});
