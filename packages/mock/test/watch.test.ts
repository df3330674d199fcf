import { mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test, vi } from "vitest";
import { type Reload, type StartOptions, startMock } from "../src/index.ts";
import { fileVersions, watchFiles } from "../src/node/watch.ts";
import { call, cluster, install } from "./calls.ts";

const folder = mkdtempSync(join(tmpdir(), "cce-addons-mock-"));
afterAll(() => rmSync(folder, { recursive: true }));
const inFolder = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const addons = "/api/v3/addons";
const description = readFileSync(
  fileURLToPath(import.meta.resolve("@cce-addons/spec/openapi.json")),
  "utf8",
);
const seedOf = (name: string) => `
templates: []
clusters:
  - id: c
    addons: [{ template: ${name}, version: "1" }]
`;

// a busy machine polls and compiles late
const timeout = 120_000;
vi.setConfig({ testTimeout: timeout });

/** Starts a mock that watches, and tells of the last reload. A file may be seen half written, which is a reload of its own. */
async function watching(options: StartOptions) {
  const reloads: Reload[] = [];
  const mock = await startMock({
    ...options,
    watch: true,
    onReload: (reload) => reloads.push(reload),
  });
  const reloaded = (expected: object) =>
    expect.poll(() => reloads.at(-1), { timeout, interval: 20 }).toEqual(expected);
  return { mock, reloaded };
}

test("a changed seed or description is reloaded without losing state, an invalid one is not", async () => {
  const seedFile = inFolder("seed.yaml", seedOf("before"));
  const path = inFolder("openapi.json", description);
  const { mock, reloaded } = await watching({ seedFile, description: path });
  const { body } = await call(mock, "POST", addons, install());

  writeFileSync(path, "{");
  await reloaded({ file: path, error: expect.stringContaining(path) });
  expect((await call(mock, "POST", addons, install())).status).toBe(409);

  writeFileSync(path, description.replaceAll("cluster_id", "clusterId"));
  await reloaded({ file: path });
  const listed = await call(mock, "GET", `${addons}?cluster_id=${cluster}`);
  expect(listed.body.message).toContain("query parameter clusterId is missing");

  writeFileSync(seedFile, seedOf("after"));
  await reloaded({ file: seedFile });
  expect((await call(mock, "GET", `${addons}/${body.metadata.uid}`)).status).toBe(200);
  mock.reset();
  const { body: state } = await call(mock, "GET", "/__mock/state");
  expect(state.addons).toMatchObject([{ template: "after" }]);
  await mock.close();
});

test("a file that is removed is reported, and used again when it comes back", async () => {
  const seedFile = inFolder("removed.yaml", seedOf("before"));
  const { mock, reloaded } = await watching({ seedFile });
  unlinkSync(seedFile);
  await reloaded({ file: seedFile, error: expect.stringContaining("ENOENT") });
  writeFileSync(seedFile, seedOf("back"));
  await reloaded({ file: seedFile });
  await mock.close();
});

test("a file that changes while the mock starts is reloaded", async () => {
  const file = inFolder("starting.yaml", "before");
  const versions = await fileVersions([file]);
  writeFileSync(file, "changed");
  const reloads: Reload[] = [];
  const unwatch = watchFiles(
    versions,
    async () => {},
    (reload) => reloads.push(reload),
  );
  await expect.poll(() => reloads, { timeout }).toEqual([{ file }]);
  unwatch();
});

test("a callback that throws is reported, and so is the next change", async () => {
  const file = inFolder("throwing.yaml", "before");
  const reported = vi.spyOn(console, "error").mockImplementation(() => {});
  let told = 0;
  const unwatch = watchFiles(
    await fileVersions([file]),
    async () => {},
    () => {
      told += 1;
      throw new Error("thrown by a callback");
    },
  );
  writeFileSync(file, "changed");
  await expect.poll(() => reported.mock.calls.length, { timeout }).toBeGreaterThan(0);
  const before = told;
  writeFileSync(file, "changed again");
  await expect.poll(() => told, { timeout }).toBeGreaterThan(before);
  unwatch();
  reported.mockRestore();
});
