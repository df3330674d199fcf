import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** Where Debian installs it, or where the environment says. */
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Whether there is a browser; tests that need one are skipped without. */
export const hasBrowser: boolean = existsSync(executablePath);

/** Starts the browser. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

/** A page of the mock that was opened. */
export interface OpenPage {
  readonly page: Page;
  /** What a reader should never cause: console messages, failures, and requests to anything but the control API. */
  readonly faults: string[];
  close(): Promise<void>;
}

/** Opens the page of a mock, and waits until it shows what is installed. */
export async function openPage(
  browser: Browser,
  { url }: { readonly url: string },
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ locale: "en-US", ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${url}/__mock/`) && !/^(data|blob):/.test(request.url())) {
      faults.push(`${request.method()} ${request.url()}`);
    }
  });
  await page.goto(`${url}/__mock/`);
  await page.waitForSelector('.connection[data-is="live"]');
  await page.waitForSelector(".card, #clusters .note:visible");
  return { page, faults, close: () => context.close() };
}
