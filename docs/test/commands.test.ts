import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type MockServer, startMock } from "@cce-addons/mock";
import MarkdownIt from "markdown-it";
import { afterAll, beforeAll, expect, test } from "vitest";
import { autopilotClusterID } from "../site/samples/address.ts";

interface Sent {
  clusterID?: string;
  spec?: { clusterID?: string };
}

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));
const docs = join(root, "docs");
const json = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8"));

/** Its blocks follow on each other, and are run by a test of its own. */
const runWhole = "generate-client.md";

/** Every line of shell in the other guides. Both languages have the same ones; another test compares them. */
const guides = readdirSync(join(docs, "guide/en")).filter((file) => file !== runWhole);
const lines = guides.flatMap((file) =>
  new MarkdownIt()
    .parse(readFileSync(join(docs, "guide/en", file), "utf8"), {})
    .filter(({ type, info }) => type === "fence" && info === "sh")
    .flatMap(({ content }) => content.trim().split("\n"))
    .map((line) => ({ file, line })),
);
const containing = (word: string) =>
  lines.map(({ line }) => line).filter((line) => line.includes(word));

let mock: MockServer;
let folder: string;
beforeAll(async () => {
  // a page shows how a client reaches the mock as its proxy
  const allowHosts = ["*.myhuaweicloud.com"];
  mock = await startMock({ port: 0, transitionMs: 0, allowHosts });
  folder = mkdtempSync(join(tmpdir(), "guide-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await mock.close();
});

/** Runs a line as it stands, but for the address of the mock and for what npx would fetch, which is installed here. */
async function shell(line: string, cwd: string): Promise<string> {
  const here = line
    .replaceAll("http://127.0.0.1:4010", mock.url)
    .replace(/npx --yes @redocly\/cli@[\d.]+/, join(docs, "node_modules/.bin/redocly"));
  const { stdout } = await run("sh", ["-c", here], {
    cwd,
    env: { ...process.env, REDOCLY_TELEMETRY: "off" },
  });
  return stdout;
}

test("every line of shell is one that is run here, or starts a script that there is", () => {
  const known = [
    /^curl /,
    /redocly respect /,
    /redocly\/cli@[\d.]+ generate-client /,
    /^npx changeset$/,
    /^npm install (--save-dev )?@cce-addons\/(client|mock)$/,
    // the downstream tests install these, and compare the versions
    /^npm install @huaweicloud\//,
    /^npx cce-addons-mock --/,
  ];
  const scripts = (line: string) =>
    [...line.matchAll(/(?:cd ([\w/]+) && )?npm (?:run ([\w:]+)|(start|test))/g)].map(
      ([, place = ".", name, direct]) =>
        json(`${place}/package.json`).scripts[name ?? direct ?? ""],
    );
  const unknown = lines.filter(({ line }) => {
    const started = scripts(line);
    const there = started.length > 0 && started.every(Boolean);
    return !there && !known.some((one) => one.test(line));
  });
  expect(unknown).toEqual([]);
});

const toApi = containing("curl ").filter((line) => !line.includes("/__mock/"));
test.each(toApi)("%s gets a response", async (line) => {
  expect(JSON.parse(await shell(line, root)).kind).toMatch(/^Addon/);
});

test("the state is exported and imported", async () => {
  const [save = "", restore = "", ...others] = containing("/__mock/state");
  expect(others).toEqual([]);
  mock.scenarios.add("429;times=2");
  await shell(save, folder);
  mock.reset();
  await shell(restore, folder);
  expect(mock.scenarios.list()).toEqual([{ scenario: "429", times: 2 }]);
  mock.reset();
});

test.each(containing("redocly respect"))(
  "%s passes through the life of an add-on",
  async (line) => {
    mock.reset();
    await shell(line, root);
    const sent = mock.requests.list();
    expect(sent.map(({ method }) => method)).toContain("DELETE");
    // the cluster of the line, when it names one
    const named = sent.flatMap(({ body }) => {
      const { spec, clusterID = spec?.clusterID } = (body ?? {}) as Sent;
      // the workflow for Autopilot has a cluster of its own
      return clusterID === autopilotClusterID ? [] : (clusterID ?? []);
    });
    const [, cluster = named[0]] = /clusterID=([\w-]+)/.exec(line) ?? [];
    expect(new Set(named)).toEqual(new Set([cluster]));
  },
);

test("the workflow that is published finds the description beside it", async () => {
  mock.reset();
  const file = "docs/dist/downloads/workflows/lifecycle.arazzo.yaml";
  await shell(`docs/node_modules/.bin/redocly respect ${file} --server addons=${mock.url}`, root);
  expect(mock.requests.list().map(({ method }) => method)).toContain("DELETE");
});

test.each(containing("generate-client"))("%s writes a client", async (line) => {
  copyFileSync(join(docs, "dist/downloads/openapi.json"), join(folder, "openapi.json"));
  const [, version] = /@redocly\/cli@([\d.]+)/.exec(line) ?? [];
  expect(version).toBe(json("docs/node_modules/@redocly/cli/package.json").version);
  await shell(line, folder);
  const written = readdirSync(folder).filter((file) => file.startsWith("client"));
  expect(written).toEqual(["client.py"]);
  await run("python3", ["-m", "py_compile", join(folder, "client.py")]);
});

test.each(containing("npx cce-addons-mock --help"))("%s explains the command", async (line) => {
  const installed = line.replace("npx ", "docs/node_modules/.bin/");
  expect(await shell(installed, root)).toContain("Usage: cce-addons-mock");
});

test.each(containing("npx cce-addons-mock").filter((line) => !line.endsWith("--help")))(
  "%s starts a mock",
  async (line) => {
    const command = line.replace("npx ", "docs/node_modules/.bin/");
    // ends itself as soon as the mock is ready; the port of the guides may be taken
    const script = `${command} --port 0 --json > ready.$$ & pid=$!
      for tries in $(seq 100); do [ -s ready.$$ ] && break; sleep 0.1; done
      kill $pid; cat ready.$$; rm ready.$$`;
    expect(JSON.parse(await shell(script, root))).toMatchObject({ event: "ready" });
  },
);

test("changesets are kept by a command that is installed", async () => {
  const { stdout } = await run("npx", ["--no-install", "changeset", "--version"], { cwd: root });
  expect(stdout).toMatch(/\d+\.\d+\.\d+/);
});
