import { spawn } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, expect, test } from "vitest";
import { prismVersion } from "../src/defaults.ts";
import { startMock } from "../src/index.ts";
import { call } from "./calls.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "cce-addons-dynamic-"));
afterAll(() => rmSync(folder, { recursive: true }));
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** A copy of the built package with everything that it depends on, and without its optional peers. */
function withoutPeers(): string {
  for (const path of ["dist", "bin", "package.json"]) {
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  for (const name of Object.keys(manifest.dependencies)) {
    const link = join(folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(realpathSync(join(root, "node_modules", name)), link);
  }
  return join(folder, "bin/cce-addons-mock.js");
}

test("without Prism everything works but dynamic=true, which names the package and version to install", async () => {
  const child = spawn(process.execPath, [withoutPeers(), "--port", "0", "--json"], {
    env: { ...process.env, NODE_PATH: "" }, // pnpm has commands find everything by it
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (line) => resolve(JSON.parse(String(line)).url));
    child.once("exit", (code) => reject(new Error(`exit code ${code}`)));
  });
  const prefer = (value: string) =>
    call({ url }, "GET", "/api/v3/addontemplates", undefined, { Prefer: value });
  expect((await prefer("code=404")).status).toBe(404);
  expect(await prefer("dynamic=true")).toMatchObject({
    status: 400,
    body: {
      message: `Prefer: dynamic=true needs the package @stoplight/prism-http ${prismVersion}, which is not installed: npm install --save-dev @stoplight/prism-http@${prismVersion}`,
    },
  });
  expect((await prefer("")).status).toBe(200);
  child.kill();
});

test("the version that the message names is the one that the package declares and is tried with", () => {
  expect(manifest.peerDependencies["@stoplight/prism-http"]).toBe(prismVersion);
  expect(manifest.devDependencies["@stoplight/prism-http"]).toBe(prismVersion);
});

test("what Prism cannot make up is reported without Prism's error URLs", async () => {
  const mock = await startMock();
  const prefer = (value: string) =>
    call(mock, "GET", "/api/v3/addontemplates", undefined, { Prefer: value });
  for (const value of ["dynamic=true, example=None", "dynamic=true, code=599", "example=None"]) {
    const { status, body } = await prefer(value);
    expect(status).not.toBe(500);
    expect(JSON.stringify(body)).not.toContain("stoplight.io");
  }
  await mock.close();
});

test("a page that bundles the handlers gets neither Prism, nor a compiler, nor a module of Node", async () => {
  const { metafile, outputFiles } = await build({
    entryPoints: [join(root, "dist/msw.js")],
    bundle: true,
    format: "esm",
    platform: "browser",
    minify: true,
    metafile: true,
    write: false,
    external: ["msw"],
  });
  const inputs = Object.keys(metafile.inputs).filter((path) => path.includes("node_modules"));
  expect(inputs.map((path) => path.replace(/.*node_modules\//, "").split("/")[0])).toEqual([
    "fastest-levenshtein",
  ]);
  const text = outputFiles[0]?.text ?? "";
  expect(text).not.toMatch(/\beval\(|new Function|node:/);
});
