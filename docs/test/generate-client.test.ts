import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { versionFiles } from "../site/versions.ts";

const docs = fileURLToPath(new URL("..", import.meta.url));
const files = new Map(versionFiles().map(({ path, content }) => [`/cce/${path}`, content]));
const guide = readFileSync(join(docs, "guide/en/generate-client.md"), "utf8");
const [pin = "", generate = "", check = "", update = ""] = [
  ...guide.matchAll(/```sh\n(.*?)```/gs),
].map(([, block]) => block);

/** The site below a path, as a static host serves it. */
const host = createServer((request, response) => {
  const content = files.get(request.url ?? "");
  response.writeHead(content === undefined ? 404 : 200).end(content);
});
const folder = mkdtempSync(join(tmpdir(), "generate-client-"));
beforeAll(async () => {
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
  await run("git init --quiet");
});
afterAll(() => {
  host.close();
  rmSync(folder, { recursive: true });
});

/** Runs a block of the guide in a repository, as it is but for the site's address and for what npx would fetch. */
async function run(block: string): Promise<string> {
  const { port } = host.address() as AddressInfo;
  const here = block
    .replaceAll("https://docs.example.com/cce", `http://127.0.0.1:${port}/cce`)
    .replace(/npx --yes @redocly\/cli@[\d.]+/, join(docs, "node_modules/.bin/redocly"));
  const options = { cwd: folder, env: { ...process.env, REDOCLY_TELEMETRY: "off" } };
  const { stdout } = await promisify(execFile)("sh", ["-euc", here], options);
  return stdout;
}

/** Runs it and returns the exit status. */
const status = (block: string) =>
  run(block).then(
    () => 0,
    ({ code }: { code: number }) => code,
  );

test("the guide pins a description, generates, and finds in CI that nobody edited either", async () => {
  await run(pin);
  await run(generate);
  await run("git add . && git -c user.name=test -c user.email= commit --quiet --message=client");
  expect(await status(check)).toBe(0);

  const client = join(folder, "cce-addons.ts");
  const generated = readFileSync(client, "utf8");
  writeFileSync(client, `${generated}// edited\n`);
  await run("git -c user.name=test -c user.email= commit --all --quiet --message=edited");
  expect(await status(check)).not.toBe(0);
  await run("git reset --quiet --hard HEAD~1");

  const description = join(folder, "cce-addons.json");
  writeFileSync(description, readFileSync(description, "utf8").replace("coredns", "core-dns"));
  expect(await status(check)).not.toBe(0);
});

test("the guide names the generator's version that is installed here", () => {
  const manifest = readFileSync(join(docs, "node_modules/@redocly/cli/package.json"), "utf8");
  const named = new Set([...guide.matchAll(/@redocly\/cli@([\d.]+)/g)].map(([, one]) => one));
  expect([...named]).toEqual([JSON.parse(manifest).version]);
});

test("the guide lists the versions, and shows the change report of one", async () => {
  const printed = await run(update);
  expect(printed).toContain('"index": "0.1.0/index.json"');
  expect(printed).toMatch(/^# 0\.1\.0$/m);
});

test("an index has the size and the SHA-256 of each file beside it", async () => {
  for (const { path, content } of versionFiles()) {
    const [, place] = /^(v\/.+\/)index\.json$/.exec(path) ?? [];
    for (const file of place === undefined ? [] : JSON.parse(String(content)).files) {
      const bytes = files.get(`/cce/${place}${file.name}`);
      const { stdout } = await promisify(execFile)("sh", [
        "-c",
        `curl -fsS http://127.0.0.1:${(host.address() as AddressInfo).port}/cce/${place}${file.name} | sha256sum`,
      ]);
      expect(stdout.split(" ")[0]).toBe(file.sha256);
      expect(bytes?.length).toBe(file.bytes);
    }
  }
});

test("every kept bundle is at its address, byte for byte", () => {
  const kept = new URL("../../spec/released/0.1.0/", import.meta.url);
  const names = readdirSync(kept);
  expect(names).toEqual(expect.arrayContaining(["openapi.json", "openapi-3.0.json"]));
  for (const name of names) {
    expect(files.get(`/cce/v/0.1.0/${name}`)).toEqual(readFileSync(new URL(name, kept)));
  }
  const index = JSON.parse(String(files.get("/cce/v/0.1.0/index.json")));
  expect(index.files.map((file: { name: string }) => file.name)).toEqual(names.sort());
});
