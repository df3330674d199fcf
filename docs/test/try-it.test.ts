import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type MockServer, startMock } from "@cce-addons/mock";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadDescription } from "../site/description/load.ts";
import { operations } from "../site/description/operations.ts";
import { executablePath, type OpenSite, openSite } from "./site-in-browser.ts";

const transitionMs = 2000;

interface Instance {
  metadata: { uid: string };
  status: { status: string };
}

/** What the panel shows of a response. */
interface Shown {
  line: string;
  headers: string;
  body: Instance & { items: Instance[] };
}

describe.skipIf(!executablePath)("the panel", () => {
  let site: OpenSite;
  let mock: MockServer;

  beforeAll(async () => {
    site = await openSite();
    mock = await startMock({ port: 0, frozenClock: true, transitionMs });
  });
  beforeEach(() => mock.reset());
  afterAll(async () => {
    await site?.close();
    await mock?.close();
  });

  /** An operation page whose panel has the address of the mock of this test. */
  async function panel(operationId: string, language = "en") {
    const opened = await site.open(`${language}/operations/${operationId}.html`);
    await opened.page.fill("#try [name=address]", mock.url);
    return opened;
  }

  /** Sends what the panel holds. @returns the lines and blocks of the response */
  async function send(
    page: Page,
    { scenario = "", target }: { scenario?: string; target?: string } = {},
  ): Promise<Shown> {
    await page.selectOption("#try [name=scenario]", scenario);
    if (target) {
      await page.fill("#try [name=target]", target);
    }
    await page.evaluate(() => document.querySelector("#try output")?.replaceChildren());
    await page.click("#try [type=submit]");
    await page.waitForSelector("#try output pre");
    const [headers = "", body = ""] = await page.locator("#try output pre").allTextContents();
    const line = (await page.textContent("#try output p")) ?? "";
    return { line, headers, body: JSON.parse(body) as Instance & { items: Instance[] } };
  }

  for (const language of ["en", "zh"]) {
    test(`leads from the quick start to a running add-on (${language})`, async () => {
      const { page, faults, close } = await site.open(`${language}/guide/quick-start.html`);
      await page.click('main a[href$="operations/showAddonInstance.html"]');
      await page.click('.menu a[href$="createAddonInstance.html"]');
      await page.fill("#try [name=address]", mock.url);
      const installed = await send(page);
      expect(installed.line).toMatch(/^200 OK · \d+ /);
      expect(installed.body.status.status).toBe("installing");

      await page.click('.menu a[href$="showAddonInstance.html"]');
      await page.fill("#try [name=address]", mock.url);
      const target = `/api/v3/addons/${installed.body.metadata.uid}`;
      expect((await send(page, { target })).body.status.status).toBe("installing");
      mock.clock.advance(transitionMs);
      expect((await send(page)).body.status.status).toBe("running");

      await page.click('.menu a[href$="listAddonInstances.html"]');
      await page.fill("#try [name=address]", mock.url);
      const listed = (await send(page)).body.items;
      const { uid } = installed.body.metadata;
      expect(listed.find(({ metadata }) => metadata.uid === uid)?.status.status).toBe("running");
      expect(faults).toEqual([]);
      await close();
    });
  }

  test("shows an installation that fails when the scenario says so", async () => {
    const { page, close } = await panel("createAddonInstance");
    const { body } = await send(page, { scenario: "installFailed" });
    expect(body.status.status).toBe("installing");
    mock.clock.advance(transitionMs);
    await page.goto(`${site.base}en/operations/showAddonInstance.html`);
    await page.fill("#try [name=address]", mock.url);
    const target = `/api/v3/addons/${body.metadata.uid}`;
    expect((await send(page, { target })).body.status.status).toBe("installFailed");
    await close();
  });

  test("shows for how long a throttled call has to wait", async () => {
    const { page, close } = await panel("listAddonTemplates");
    const { line, headers } = await send(page, { scenario: "429" });
    expect(line).toMatch(/^429 /);
    expect(headers).toMatch(/^retry-after: \d+$/m);
    await close();
  });

  test("sends a request that the description allows, on the page of every operation", async () => {
    const { page, close } = await panel("listAddonInstances");
    for (const { operationId } of operations(loadDescription("en"))) {
      await page.goto(`${site.base}en/operations/${operationId}.html`);
      await page.fill("#try [name=address]", mock.url);
      // no instance has the made-up id
      expect((await send(page)).line, operationId).toMatch(/^(200|404) /);
    }
    await close();
  });

  test("says that no mock responds, and how to start one", async () => {
    const { page, close } = await site.open("en/operations/listAddonTemplates.html");
    await page.fill("#try [name=address]", await unusedAddress());
    await page.click("#try [type=submit]");
    await expect.poll(() => page.textContent("#try output")).toContain("npm start");
    await close();
  });

  test("says what is wrong with a body that is not JSON, and sends nothing", async () => {
    const { page, close } = await panel("createAddonInstance");
    await page.fill("#try [name=body]", "{");
    await page.click("#try [type=submit]");
    await expect
      .poll(() => page.textContent("#try output"))
      .toContain("The body is not valid JSON");
    expect(mock.requests.list()).toEqual([]);
    await close();
  });

  test("keeps no token, no body and no response", async () => {
    const { page, close } = await panel("createAddonInstance");
    await send(page);
    const kept = await page.evaluate(() => ({
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookies: document.cookie,
    }));
    expect(kept).toEqual({ local: {}, session: {}, cookies: "" });
    await close();
  });

  test("rejects every address that is not on this machine", async () => {
    const { page, faults, close } = await site.open("en/operations/createAddonInstance.html");
    for (const address of [
      "https://cce.cn-north-4.myhuaweicloud.com",
      "http://cce.cn-north-4.myhuaweicloud.com",
      "http://127.0.0.1.example.com:4010",
      "http://127.0.0.1@example.com",
      "https://127.0.0.1",
      "//example.com",
      "javascript:alert(1)",
    ]) {
      await page.fill("#try [name=address]", address);
      await page.click("#try [type=submit]");
      await expect
        .poll(() => page.textContent("#try output"), { message: address })
        .toContain("this machine only");
      await page.evaluate(() => document.querySelector("#try output")?.replaceChildren());
    }
    expect(faults).toEqual([]);
    await close();
  });

  test("stays on this machine whatever the path is", async () => {
    const { page, faults, close } = await panel("listAddonTemplates");
    for (const target of [
      "@example.com/",
      "//example.com/",
      "\\\\example.com/",
      "https://example.com/",
    ]) {
      await send(page, { target });
    }
    expect(faults.filter((fault) => fault.startsWith("http"))).toEqual([]);
    await close();
  });
});

/** Address of a port that was free a moment ago. */
async function unusedAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}
