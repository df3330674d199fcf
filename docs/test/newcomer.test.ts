import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { executablePath, type OpenSite, openSite } from "./site-in-browser.ts";

/** What a newcomer comes for: where they start, what they click (at most two things), and what they must then see. */
const tasks: { task: string; start?: string; clicks: string[]; sees: string[] }[] = [
  {
    task: "installs coredns with curl",
    clicks: ["main .action-link"],
    sees: ['pre:has-text("coredns"):has-text("curl -s -X POST")'],
  },
  {
    task: "learns the meaning and the values of addon.install/type",
    clicks: ['.cards a[href$="createAddonInstance.html"]'],
    sees: ['[id$=".addon.install/type"] >> text=/Always|Allowed values/'],
  },
  {
    task: "learns what to do on 401 and 409",
    clicks: ['.menu a[href$="guide/errors.html"]'],
    sees: [
      'tr:has-text("401"):has-text("get a new token")',
      'tr:has-text("409"):has-text("upgrade")',
    ],
  },
  {
    task: "signs with AK/SK in Python",
    clicks: ['.menu a[href$="guide/authentication.html"]'],
    sees: ["#python", 'pre:has-text("import hmac")'],
  },
  {
    task: "learns what was corrected and why",
    clicks: ['.top a[href$="corrections.html"]', '.correction-index a[href="#C-001"]'],
    sees: ["#C-001 >> text=apVersion", "#C-001 dt:text-is('Why')"],
  },
  {
    task: "downloads the description",
    clicks: ['.menu a[href$="downloads.html"]'],
    sees: ['a[download][href$="downloads/openapi.yaml"]'],
  },
  {
    task: "makes a client in Go",
    clicks: ['.menu a[href$="guide/other-languages.html"]'],
    sees: ["pre:has-text('generate-client')", "p:has-text('Go, Java, PHP')"],
  },
  {
    task: "makes an installation fail on the mock",
    clicks: ['.menu a[href$="guide/mock.html"]'],
    sees: ['pre:has-text("X-Mock-Scenario: installFailed")'],
  },
  {
    task: "lands on an operation from outside",
    start: "en/operations/updateAddonInstance.html",
    clicks: [],
    sees: [
      ".breadcrumbs a",
      ".endpoint:has-text('PUT'):has-text('myhuaweicloud.com')",
      "#authentication a",
      "footer:has-text('Unofficial')",
    ],
  },
];

describe.skipIf(!executablePath)("a newcomer", () => {
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

  test.each(tasks)("$task with at most two clicks", async ({ start, clicks, sees }) => {
    expect(clicks.length).toBeLessThanOrEqual(2);
    const { page, faults, close } = await site.open(start ?? "en/index.html");
    for (const selector of clicks) {
      await page.click(selector);
    }
    for (const selector of sees) {
      await expect
        .poll(() => page.locator(selector).first().isVisible(), { message: selector })
        .toBe(true);
    }
    expect(faults).toEqual([]);
    await close();
  });
});
