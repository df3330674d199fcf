import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type MockServer, startMock } from "@cce-addons/mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { officialSdkList } from "../site/official-sdk.ts";
import { en } from "../strings/en.ts";

const run = promisify(execFile);
const docs = fileURLToPath(new URL("..", import.meta.url));
const snippets = join(docs, "snippets");
const guide = readFileSync(join(docs, "guide/en/existing-clients.md"), "utf8");

let mock: MockServer;
let folder: string;
beforeAll(async () => {
  mock = await startMock({ port: 0, transitionMs: 0 });
  folder = mkdtempSync(join(tmpdir(), "existing-clients-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await mock.close();
});

const has = (command: string, ...args: string[]) => {
  try {
    execFileSync(command, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

// the SDKs of these languages are not installed: what can be checked without them is the syntax

test.skipIf(!has("gofmt", "-h") && !has("go", "version"))("the program in Go parses", async () => {
  const { stdout } = await run("gofmt", ["-l", join(snippets, "official_sdk.go")]);
  expect(stdout).toBe("");
});

test.skipIf(!has("python3", "--version"))("the program in Python parses", async () => {
  const parse = "import ast, sys; ast.parse(open(sys.argv[1]).read())";
  await run("python3", ["-c", parse, join(snippets, "official_sdk.py")]);
});

test.skipIf(!has("javac", "-version"))(
  "the program in Java lacks nothing but the SDK",
  async () => {
    const args = ["-d", folder, join(snippets, "OfficialSdk.java")];
    const { stderr } = await run("javac", args).catch((error: { stderr: string }) => error);
    const problems = [...stderr.matchAll(/error: (.*)/g)].map(([, problem]) => problem);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) {
      expect(problem).toMatch(
        /^package com\.huaweicloud\.\S+ does not exist$|^cannot find symbol$/,
      );
    }
  },
);

test.skipIf(!has("terraform", "version"))(
  "the configuration of Terraform is formatted",
  async () => {
    await run("terraform", ["fmt", "-check", join(snippets, "addon.tf")]);
  },
);

test("the script of the mock guide creates a precheck of coredns", async () => {
  const script = readFileSync(join(snippets, "precheck.sh"), "utf8");
  const { stdout } = await run("sh", ["-c", script.replaceAll("http://127.0.0.1:4010", mock.url)]);
  const { status } = JSON.parse(stdout);
  expect(status.items).toMatchObject([{ metadata: { addonTemplateName: "coredns" } }]);
});

test("the guide names the version of the Node SDK that the downstream tests run, and what it lacks", () => {
  const seen = JSON.parse(readFileSync(join(docs, "data/official-node-sdk.json"), "utf8"));
  expect(guide).toContain(`npm install ${seen.name}@${seen.version} `);
  for (const dependency of seen.undeclared) {
    expect(guide).toContain(` ${dependency}@`);
  }
  const list = officialSdkList({ text: en });
  for (const name of [...seen.operations, ...seen.fields, ...seen.states, ...seen.required]) {
    expect(list).toContain(`\`${name}\``);
  }
  expect(list).toContain("`{errorCode, errorMessage}`");
  expect(list).not.toContain("error_code");
});
