/// <reference lib="dom" />
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startMock } from "../../src/index.ts";
import { call, cluster, install } from "../calls.ts";
import { hasBrowser, launch, type OpenPage, openPage } from "./open-page.ts";

/** Longer than any test: changes end when a test advances the clock. */
const transitionMs = 600_000;

describe.skipIf(!hasBrowser)("the page", async () => {
  const mock = await startMock({ transitionMs });
  let browser: Browser;
  let opened: OpenPage;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
  });
  beforeEach(async () => {
    mock.reset();
    opened = await openPage(browser, mock);
    page = opened.page;
    page.setDefaultTimeout(30_000);
  });
  afterEach(async () => {
    expect(opened.faults).toEqual([]);
    await opened.close();
  });
  afterAll(async () => {
    await browser?.close();
    await mock.close();
  });

  const card = (id = cluster) => page.getByRole("article", { name: id });
  const row = (name: string, id = cluster) =>
    card(id).locator(".addon", { has: page.locator(`strong:text-is("${name}")`) });
  const stateOf = (name: string) => row(name).locator(".status");
  const until = (name: string, state: string) =>
    expect.poll(() => stateOf(name).textContent()).toBe(state);

  async function installIn(template: string): Promise<void> {
    await card().getByText("Install an add-on").click();
    await card().locator(`option[value="${template}"]`).waitFor({ state: "attached" });
    await card().getByLabel("Template", { exact: true }).selectOption(template);
    await card().getByRole("button", { name: "Install" }).click();
  }

  test("an installation is made by button and watched until it runs, and the next fails as a scenario says", async () => {
    await installIn("metrics-server");
    await until("metrics-server", "installing");
    const progress = row("metrics-server").getByRole("progressbar");
    const share = async () => Number(await progress.getAttribute("aria-valuenow"));
    expect(await share()).toBeLessThan(5);
    mock.clock.advance(transitionMs - 3000);
    await expect.poll(share).toBeGreaterThan(95);
    await until("metrics-server", "running"); // by itself
    expect(await row("metrics-server").getByRole("progressbar").isVisible()).toBe(false);

    await page.getByText("Queue a scenario").click();
    await page.getByLabel("Scenario", { exact: true }).selectOption("installFailed");
    await page.getByRole("button", { name: "Queue" }).click();
    await expect.poll(() => page.locator(".pending li").count()).toBe(1);
    expect(await page.locator(".pending li").textContent()).toContain("next request");
    await installIn("volcano");
    await until("volcano", "installing");
    mock.clock.advance(transitionMs);
    await until("volcano", "installFailed");
    expect(await row("volcano").textContent()).toContain("Failed to pull the image");
    await expect.poll(() => page.locator(".pending li").count()).toBe(0);
  });

  test("a request of curl that is rejected is shown with its pointer, and opened with its bodies", async () => {
    const body = JSON.stringify({ ...install(), spec: { ...install().spec, version: 1 } });
    const headers = ["-H", "X-Auth-Token: a-secret-token", "-H", "Content-Type: application/json"];
    await promisify(execFile)("curl", ["-s", ...headers, "-d", body, `${mock.url}/api/v3/addons`]);
    const request = page.locator(".request").first();
    await expect.poll(() => request.locator(".code").textContent()).toBe("400");
    expect(await request.locator(".addon-name").textContent()).toBe("metrics-server");
    expect(await request.locator(".problem code").textContent()).toBe("/spec/version");
    expect(await request.locator(".problem").textContent()).toContain("must be a string");
    await request.locator("summary").first().click();
    await expect.poll(() => request.locator("mark").allTextContents()).toEqual(['"version": 1,']);
    expect(await request.textContent()).toContain('"code": "CCE.03400001"');
    expect(await page.content()).not.toContain("a-secret-token");
  });

  test("what looks wrong in values that were accepted is shown as a warning with its pointer", async () => {
    const body = install("coredns", "1.29.4", "another-cluster");
    body.spec.values = { flavor: { replicas: "two" } };
    expect((await call(mock, "POST", "/api/v3/addons", body)).status).toBe(200);
    const request = page.locator(".request").first();
    await request.waitFor();
    expect(await request.locator(".code").textContent()).toBe("200");
    expect(await request.locator(".warning code").textContent()).toBe(
      "/spec/values/flavor/replicas",
    );
    await request.locator("summary").first().click();
    await expect.poll(() => request.locator("mark").first().textContent()).toContain('"replicas"');
  });

  test("an add-on is upgraded, rolled back and deleted by button", async () => {
    await row("coredns").getByRole("button", { name: "Upgrade to 1.30.6" }).click();
    await until("coredns", "upgrading");
    mock.clock.advance(transitionMs);
    await until("coredns", "running");
    await row("coredns").getByRole("button", { name: "Roll back coredns to 1.29.4" }).click();
    await until("coredns", "rollbacking");
    mock.clock.advance(transitionMs);
    await until("coredns", "running");
    expect(await row("coredns").locator(".name").textContent()).toContain("1.29.4");
    await row("coredns").getByRole("button", { name: "Delete coredns" }).click();
    await until("coredns", "deleting");
    mock.clock.advance(transitionMs);
    await expect.poll(() => row("coredns").count()).toBe(0);
  });

  test("what is rejected says so, and a dropped connection too", async () => {
    await row("coredns").getByRole("button", { name: "Delete" }).click();
    await until("coredns", "deleting");
    await row("coredns").getByRole("button", { name: "Upgrade" }).click();
    const alert = page.getByRole("alert");
    await expect.poll(() => alert.textContent()).toContain("429: The resource is locked");
    await alert.getByRole("button", { name: "Dismiss" }).click();
    expect(await alert.textContent()).toBe("");
    await row("coredns").getByRole("button", { name: "Upgrade" }).click();
    await expect.poll(() => alert.textContent()).toContain("429: The resource is locked");
    await page.keyboard.press("Escape");
    expect(await alert.textContent()).toBe("");
    mock.scenarios.add("drop"); // always, as the browser tries again by itself
    await row("npd").getByRole("button", { name: "Delete" }).click();
    await expect.poll(() => alert.textContent()).toContain("ended without a response");
    opened.faults.splice(0); // the browser reports the connection that was dropped
  });

  test("a frozen clock stops a change, and advancing it ends the change", async () => {
    const time = () => page.locator(".clock time").textContent();
    const placeOf = async (name: string) =>
      (await page.getByRole("button", { name }).boundingBox())?.x;
    const places = [await placeOf("Freeze"), await placeOf("Reset clock")];
    await page.getByRole("button", { name: "Freeze" }).click();
    await page.getByRole("button", { name: "Resume" }).waitFor();
    expect(mock.clock.frozen).toBe(true);
    const before = await time();
    await installIn("volcano");
    await until("volcano", "installing");
    await page.waitForTimeout(1200); // a running clock would show another second
    expect([await stateOf("volcano").textContent(), await time()]).toEqual(["installing", before]);
    const finish = page.getByRole("button", { name: "Finish changes" });
    await finish.waitFor();
    // so that a second click does not hit another button
    expect([await placeOf("Resume"), await placeOf("Reset clock")]).toEqual(places);
    await finish.click();
    await until("volcano", "running");
    const advanced = mock.clock.now();
    await page.getByLabel("Amount").fill("2");
    await page.getByLabel("Unit").selectOption("hours");
    await page.getByRole("button", { name: "Advance", exact: true }).click();
    await expect.poll(() => mock.clock.now()).toBe(advanced + 7_200_000);
    await page.getByRole("button", { name: "Reset clock" }).click();
    await page.getByRole("button", { name: "Freeze" }).waitFor();
    expect(mock.clock.frozen).toBe(false);
  });

  test("the state is exported, reset and imported", async () => {
    const folder = mkdtempSync(join(tmpdir(), "cce-addons-mock-"));
    await row("npd").getByRole("button", { name: "Delete" }).click();
    await page.getByRole("button", { name: "Finish changes" }).click();
    await expect.poll(() => row("npd").count()).toBe(0);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Export" }).click(),
    ]);
    const file = join(folder, download.suggestedFilename());
    await download.saveAs(file);
    expect(JSON.parse(readFileSync(file, "utf8")).addons).toHaveLength(4);

    await page.getByRole("button", { name: "Reset…" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Reset" }).click();
    await row("npd").waitFor();

    const choose = async (path: string) => {
      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "Import…" }).click();
      await (await chooser).setFiles(path);
    };
    await choose(file);
    await expect.poll(() => row("npd").count()).toBe(0);
    const alert = page.getByRole("alert");
    writeFileSync(join(folder, "no.json"), "{");
    await choose(join(folder, "no.json"));
    await expect.poll(() => alert.textContent()).toContain("no.json is not JSON");
    writeFileSync(join(folder, "other.json"), '{"addons":[{"uid":1}]}');
    await choose(join(folder, "other.json"));
    await expect.poll(() => alert.textContent()).toContain("/addons/0/uid must be a string");
    expect(await alert.textContent()).toContain("other.json was not imported");
    writeFileSync(
      join(folder, "large.json"),
      JSON.stringify({ addons: [], x: "x".repeat(2 ** 20) }),
    );
    await choose(join(folder, "large.json"));
    await expect.poll(() => alert.textContent()).toContain("large.json is larger than a request");
    opened.faults.splice(0); // the browser reports the 400
    rmSync(folder, { recursive: true });
  });

  test("scenarios are removed one by one and all together, requests are cleared and filtered", async () => {
    for (const rule of ["429;times=2", "coredns=abnormal", "503;operation=listAddonInstances"]) {
      mock.scenarios.add(rule);
    }
    await expect.poll(() => page.locator(".pending li").count()).toBe(3);
    await page.getByRole("button", { name: "Remove abnormal" }).click();
    await expect
      .poll(() => mock.scenarios.list().map(({ scenario }) => scenario))
      .toEqual(["429", "503"]);
    await page.getByRole("button", { name: "Remove all" }).click();
    await expect.poll(() => mock.scenarios.list()).toEqual([]);

    await call(mock, "GET", "/api/v3/addontemplates");
    await call(mock, "POST", "/api/v3/addons", install());
    await call(mock, "GET", "/api/v3/addons/nothing");
    const shown = () => page.locator(".request .method").allTextContents();
    await expect.poll(shown).toEqual(["GET", "POST", "GET"]);
    await page.getByLabel("Show requests").selectOption("Rejected");
    expect(await shown()).toEqual(["GET"]);
    await page.getByLabel("Show requests").selectOption("Changes");
    expect(await shown()).toEqual(["POST"]);
    await page.getByRole("button", { name: "Clear" }).click();
    await expect.poll(() => page.getByText("No requests yet").isVisible()).toBe(true);
    expect(mock.requests.list()).toEqual([]);
  });

  test("a scenario has every detail that a rule can have", async () => {
    await page.getByText("Queue a scenario").click();
    await page.getByText("More options").click();
    await page.locator('option[value="createAddonInstance"]').waitFor({ state: "attached" });
    await page.getByLabel("Scenario", { exact: true }).selectOption("stuck");
    await page.getByLabel("Template", { exact: true }).last().fill("coredns");
    await page.getByLabel("Times").fill("");
    await page.getByLabel("Operation").selectOption("createAddonInstance");
    await page.getByLabel("Reason").fill("why");
    await page.getByLabel("Message").fill("what");
    await page.getByLabel("Delay").fill("1");
    await page.getByLabel("Duration").fill("2");
    await page.getByLabel("Retry-After").fill("3");
    await page.getByRole("button", { name: "Queue" }).click();
    await expect
      .poll(() => mock.scenarios.list())
      .toEqual([
        {
          scenario: "stuck",
          template: "coredns",
          operation: "createAddonInstance",
          reason: "why",
          message: "what",
          delayMs: 1,
          transitionMs: 2,
          retryAfter: 3,
        },
      ]);
  });

  test("any cluster can be named, and any template and version installed in it", async () => {
    await page.getByLabel("Cluster id").fill("my-cluster");
    await page.getByRole("button", { name: "Show" }).click();
    const own = card("my-cluster");
    await own.getByText("Install an add-on").click();
    await own.locator("option").nth(1).waitFor({ state: "attached" });
    await own.getByLabel("Template", { exact: true }).selectOption("Other…");
    await own.getByLabel("Name of the template").fill("my-addon");
    await own.getByLabel("Version").last().fill("0.0.1");
    await own.getByLabel("Values").fill("[]");
    await own.getByRole("button", { name: "Install" }).click();
    const alert = page.getByRole("alert");
    await expect.poll(() => alert.textContent()).toContain("must be a JSON object");
    await own.getByLabel("Values").fill('{"custom":{"own":1}}');
    await own.getByRole("button", { name: "Install" }).click();
    await row("my-addon", "my-cluster").waitFor();
    expect(mock.requests.list()[0]?.body).toMatchObject({
      spec: { clusterID: "my-cluster", version: "0.0.1", values: { custom: { own: 1 } } },
    });
    await page.getByPlaceholder("Filter").fill("my-add");
    expect(await page.getByRole("article").count()).toBe(1);
    await page.getByPlaceholder("Filter").fill("nothing like it");
    expect(await page.getByText("No add-on matches").isVisible()).toBe(true);
  });

  test("what is open and has the focus stays while other things change", async () => {
    await call(mock, "GET", "/api/v3/addontemplates");
    const first = page.locator(".request").last();
    await first.locator("summary").first().click();
    await first.getByText("Response body").waitFor();
    await first.locator("summary").first().focus();
    await call(mock, "POST", "/api/v3/addons", install());
    await until("metrics-server", "installing");
    await expect.poll(() => page.locator(".request").count()).toBe(2);
    expect(await first.getByText("Response body").isVisible()).toBe(true);
    const focused = await page.evaluate(() => document.activeElement?.closest(".request") !== null);
    expect(focused).toBe(true);
  });

  test("a page in the background listens to nothing, and catches up when it is looked at", async () => {
    const setHidden = (hidden: boolean) =>
      page.evaluate((value) => {
        Object.defineProperty(document, "hidden", { value, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      }, hidden);
    const ended = page.waitForEvent("requestfailed", (request) =>
      request.url().endsWith("/events"),
    );
    await setHidden(true);
    await ended;
    await call(mock, "POST", "/api/v3/addons", install());
    await page.waitForTimeout(300);
    expect(await row("metrics-server").count()).toBe(0);
    await setHidden(false);
    await until("metrics-server", "installing");
    await expect.poll(() => page.locator(".request").count()).toBe(1);
  });

  test("only a name that is allowed gets the page, and no other page may frame it", async () => {
    const response = await page.request.get(`${mock.url}/__mock/`);
    const policy = response.headers()["content-security-policy"];
    for (const part of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(part);
    }
    const elsewhere = await page.request.get(`${mock.url}/__mock/`, {
      headers: { Host: "evil.example" },
    });
    expect(elsewhere.status()).toBe(403);
    const short = await page.request.get(`${mock.url}/__mock`, { maxRedirects: 0 });
    expect([short.status(), short.headers().location]).toEqual([308, "/__mock/"]);
    expect((await page.request.get(`${mock.url}/__mock/page/package.json`)).status()).toBe(400);
  });
});
