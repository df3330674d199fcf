import { startMock } from "@cce-addons/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { executablePath, openSite } from "./site-in-browser.js";

describe.skipIf(!executablePath)("the panel", () => {
  let site;
  let mock;
  beforeAll(async () => {
    site = await openSite();
    mock = await startMock({ port: 0, transitionMs: 0 });
  });
  afterAll(async () => {
    await site?.close();
    await mock?.close();
  });

  test("the panel refuses every address that is not on this machine", async () => {
    const { page, faults, close } = await site.open("en/operations/createAddonInstance.html");
    await page.fill("#try [name=address]", "https://cce.cn-north-4.myhuaweicloud.com");
    await page.click("#try [type=submit]");
    await expect.poll(() => page.textContent("#try output")).toContain("this machine only");
    expect(faults).toEqual([]);
    await close();
  });

  test("the panel sends an installation to the mock", async () => {
    const { page, close } = await site.open("en/operations/createAddonInstance.html");
    await page.fill("#try [name=address]", mock.url);
    await page.click("#try [type=submit]");
    await expect.poll(() => page.textContent("#try output")).toContain('"metrics-server"');
    await close();
  });
});
