import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startMock } from "@cce-addons/mock";
import { build } from "esbuild";
import { expect, onTestFinished, test } from "vitest";
import { metricsServer } from "./with-mock.ts";

const chromium = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => path && existsSync(path));

test.skipIf(!chromium)(
  "a page signs with AK/SK and installs an add-on on the mock",
  async () => {
    const mock = await startMock({ transitionMs: 0 });
    const { server, url, result } = await serve(await bundle(mock.url));
    const profile = mkdtempSync(join(tmpdir(), "cce-addons-"));
    const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run"];
    const browser = spawn(`${chromium}`, [...flags, `--user-data-dir=${profile}`, url], {
      stdio: "ignore",
      // a group of its own: Chromium's helpers outlive it otherwise, and write into the profile while it is removed
      detached: true,
    });
    onTestFinished(async () => {
      const ended = new Promise((resolve) => browser.once("exit", resolve));
      process.kill(-Number(browser.pid), "SIGKILL");
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
      server.closeAllConnections();
      server.close();
      await mock.close();
    });

    expect(JSON.parse(await result)).toEqual({
      refusedWithoutOptIn: true,
      status: "running",
      template: "metrics-server",
    });
    expect(mock.requests.list().map(({ method, status }) => `${method} ${status}`)).toContain(
      "POST 200",
    );
  },
  120_000,
);

/** The program of the page, bundled for browsers like a user's bundler does it. */
async function bundle(baseUrl: string): Promise<string> {
  const { outputFiles } = await build({
    ...{ bundle: true, write: false, platform: "browser", format: "esm", logLevel: "silent" },
    stdin: {
      resolveDir: fileURLToPath(new URL("../src", import.meta.url)),
      loader: "ts",
      contents: `
        import { akskAuth, createAddonClient } from "./index.ts";
        const key = { ak: "AKE", sk: "SKE" };
        let refusedWithoutOptIn = false;
        try { akskAuth(key); } catch { refusedWithoutOptIn = true; }
        const auth = akskAuth(key, { dangerouslyAllowBrowser: true });
        const client = createAddonClient({ baseUrl: ${JSON.stringify(baseUrl)}, auth });
        let report;
        try {
          const installed = await client.install(${JSON.stringify(metricsServer)});
          const { spec, status } = await client.waitUntilRunning(installed);
          report = { refusedWithoutOptIn, status: status.status, template: spec.addonTemplateName };
        } catch (error) { report = { failed: String(error) }; }
        await fetch("/result", { method: "POST", body: JSON.stringify(report) });`,
    },
  });
  return outputFiles[0]?.text ?? "";
}

/** A page that runs a program, and the place where the program leaves its result. */
async function serve(program: string) {
  let report: (text: string) => void;
  const result = new Promise<string>((resolve) => {
    report = resolve;
  });
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk) => {
      text += chunk;
    });
    request.on("end", () => {
      if (request.method === "POST") {
        report(text);
      }
      const type = request.url === "/page.js" ? "text/javascript" : "text/html";
      response.setHeader("Content-Type", `${type}; charset=utf-8`);
      response.end(
        request.url === "/page.js" ? program : '<script type="module" src="/page.js"></script>',
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, result, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}
