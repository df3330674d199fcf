import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { published } from "../release/published.ts";

vi.setConfig({ testTimeout: 120_000 }); // npm is started for each package

const root = new URL("..", import.meta.url).pathname;
const place = mkdtempSync(join(tmpdir(), "decide-"));
/** The versions that the registry has, by package; a number is the status of its error. */
let onRegistry: Record<string, string[]> | number = {};
let registry: Server;

beforeAll(async () => {
  registry = createServer((request, response) => {
    const name = decodeURIComponent(request.url ?? "").slice(1);
    const versions = typeof onRegistry === "number" ? undefined : onRegistry[name];
    response.writeHead(typeof onRegistry === "number" ? onRegistry : versions ? 200 : 404, {
      "content-type": "application/json",
    });
    const all = versions?.map((version) => [version, { name, version }]) ?? [];
    const latest = { latest: versions?.at(-1) };
    response.end(JSON.stringify({ name, versions: Object.fromEntries(all), "dist-tags": latest }));
  });
  await new Promise<void>((resolve) => registry.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  registry.close();
  rmSync(place, { recursive: true, maxRetries: 10, retryDelay: 100 }); // npm may still write its cache
});

const every = (...versions: string[]) =>
  Object.fromEntries(Object.keys(published).map((name) => [`@cce-addons/${name}`, versions]));

interface Repository {
  version: string;
  changesets?: Record<string, string>;
}

/** Decides for a repository. @returns what was printed, what was written for the workflow, and the status. */
async function decide({ version, changesets = {} }: Repository) {
  rmSync(join(place, ".changeset"), { recursive: true, force: true });
  for (const folder of [".changeset", "spec"]) {
    mkdirSync(join(place, folder), { recursive: true });
  }
  writeFileSync(join(place, ".changeset/README.md"), "How to write one.");
  for (const [name, text] of Object.entries(changesets)) {
    writeFileSync(join(place, ".changeset", name), text);
  }
  writeFileSync(join(place, "spec/package.json"), JSON.stringify({ version }));
  const output = join(place, "output");
  writeFileSync(output, "");
  const { port } = registry.address() as AddressInfo;
  const child = spawn(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), join(root, "release/decide.ts"), "--in", place],
    {
      env: {
        ...process.env,
        GITHUB_OUTPUT: output,
        npm_config_registry: `http://127.0.0.1:${port}/`,
        npm_config_cache: join(place, "cache"),
        npm_config_prefer_online: "true",
        npm_config_fetch_retries: "0",
      },
    },
  );
  let printed = "";
  child.stdout.on("data", (chunk) => {
    printed += chunk;
  });
  child.stderr.on("data", (chunk) => {
    printed += chunk;
  });
  const status = await new Promise((resolve) => child.on("close", resolve));
  return { status, printed, output: readFileSync(output, "utf8") };
}

test("a version that is on the registry is not published again, and the docs are deployed", async () => {
  onRegistry = every("0.1.0", "0.2.0");
  const { printed, output } = await decide({ version: "0.2.0" });
  expect(output).toBe("raise=false\npublish=\ndocs=true\n");
  expect(printed).toContain("publish: nothing, 0.2.0 is on the registry");
});

test("a version that is not on the registry is published, also when the packages are not there at all", async () => {
  onRegistry = every("0.1.0");
  const names = Object.keys(published).join(" ");
  expect((await decide({ version: "0.2.0" })).output).toBe(
    `raise=false\npublish=${names}\ndocs=true\n`,
  );
  onRegistry = {};
  expect((await decide({ version: "0.2.0" })).output).toContain(`publish=${names}\n`);
});

test("after a release that stopped midway, only the rest is published", async () => {
  onRegistry = { ...every("0.2.0"), "@cce-addons/mock": ["0.1.0"] };
  expect((await decide({ version: "0.2.0" })).output).toContain("publish=mock\n");
});

test("while there are changesets the version is raised, and nothing is published or deployed", async () => {
  onRegistry = every("0.1.0");
  const changesets = { "one.md": '---\n"@cce-addons/client": minor\n---\n\nText.\n' };
  const { printed, output } = await decide({ version: "0.2.0", changesets });
  expect(output).toBe("raise=true\npublish=\ndocs=false\n");
  expect(printed).toContain("raise: the changesets request a minor version after 0.2.0");
});

test("a change of the docs alone, whose changeset names no published package, deploys the docs", async () => {
  onRegistry = every("0.2.0");
  const changesets = { "one.md": "---\n---\n\nThe guide is clearer.\n" };
  expect((await decide({ version: "0.2.0", changesets })).output).toBe(
    "raise=false\npublish=\ndocs=true\n",
  );
});

test("a registry that fails decides nothing", async () => {
  onRegistry = 500;
  const { status, printed, output } = await decide({ version: "0.2.0" });
  expect(status).not.toBe(0);
  expect(printed).toMatch(/npm view @cce-addons\/\w+@0\.2\.0 failed/);
  expect(output).toBe("");
});
