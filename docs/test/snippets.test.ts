import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createAddonClient, passwordAuth } from "@cce-addons/client";
import { type MockServer, startMock } from "@cce-addons/mock";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

const run = promisify(execFile);
const docs = fileURLToPath(new URL("..", import.meta.url));
const snippet = (name: string) => readFileSync(join(docs, "snippets", name), "utf8");

let mock: MockServer;
beforeAll(async () => {
  mock = await startMock({ port: 0, transitionMs: 0 });
});
beforeEach(() => mock.reset());
afterAll(() => mock.close());

test.each(["client", "errors", "mock", "values", "precheck", "autopilot", "signing", "sign"])(
  "the program %s.mjs of the guides prints what its page shows",
  async (name) => {
    const { stdout } = await run("node", [`snippets/${name}.mjs`], {
      cwd: docs,
      env: { ...process.env, ADDONS_URL: mock.url },
    });
    expect(stdout).toBe(snippet(`${name}.out`));
  },
);

const has = (command: string, ...args: string[]) => {
  try {
    execFileSync(command, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

/** The same request signed in other languages. `signing.out` is what the client's signer returns, see above. */
const signers: [language: string, there: boolean, command: string[]][] = [
  ["Python", has("python3", "--version"), ["python3", "snippets/signing.py"]],
  ["Go", has("go", "version"), ["go", "run", "snippets/signing.go"]],
  ["Java", has("java", "--version"), ["java", "snippets/Signing.java"]],
  ["shell", has("openssl", "version"), ["sh", "snippets/signing.sh"]],
];

for (const [language, there, [command = "", ...args]] of signers) {
  test.skipIf(!there)(`the signature in ${language} is the client's`, async () => {
    const folder = mkdtempSync(join(tmpdir(), "signing-"));
    try {
      const env = {
        ...process.env,
        GO111MODULE: "off",
        GOFLAGS: "",
        GOPROXY: "off",
        TMPDIR: folder,
      };
      const { stdout } = await run(command, args, { cwd: docs, env });
      expect(stdout).toBe(snippet("sign.out"));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

test("the curl line that gets a token sends what the client sends, and prints the token", async () => {
  const bodies: unknown[] = [];
  const iam = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request.setEncoding("utf8")) {
      text += chunk;
    }
    bodies.push([request.method, request.url, JSON.parse(text)]);
    response.writeHead(201, { "Content-Type": "application/json", "X-Subject-Token": "a-token" });
    response.end(JSON.stringify({ token: { expires_at: "2030-01-01T00:00:00.000000Z" } }));
  });
  await new Promise<void>((resolve) => iam.listen(0, "127.0.0.1", resolve));
  const iamUrl = `http://127.0.0.1:${(iam.address() as AddressInfo).port}`;
  try {
    const script = snippet("token.sh").replace("https://iam.cn-north-4.myhuaweicloud.com", iamUrl);
    const { stdout } = await run("sh", ["-c", script]);
    expect(stdout.trim().toLowerCase()).toBe("x-subject-token: a-token");

    const names = { user: "USER", password: "PASSWORD", domain: "ACCOUNT", region: "cn-north-4" };
    const auth = passwordAuth({ ...names, iamUrl });
    await createAddonClient({ baseUrl: mock.url, auth }).templates();
    expect(bodies[0]).toEqual(bodies[1]);
  } finally {
    iam.close();
  }
});

/** Installs with a script of a guide, and reads the instance from the list that the guide shows, before and after the change. */
async function install(name: string): Promise<[before: string, after: string]> {
  const frozen = await startMock({ port: 0, frozenClock: true, transitionMs: 1000 });
  const shell = async (script = "") => {
    const here = script.replace("http://127.0.0.1:4010", frozen.url);
    return JSON.parse((await run("sh", ["-c", here])).stdout);
  };
  try {
    const installed = (await shell(snippet(name))) as Instance;
    frozen.clock.advance(1000);
    const guide = readFileSync(join(docs, "guide/en/quick-start.md"), "utf8");
    const [list] = /^curl .*cluster_id=.*$/m.exec(guide) ?? [];
    const { items } = (await shell(list)) as { items: Instance[] };
    return [installed.status.status, items.map(({ status }) => status.status).join()];
  } finally {
    await frozen.close();
  }
}

interface Instance {
  status: { status: string };
}

test("the quick start installs coredns in an empty cluster, and lists it running", async () => {
  expect(await install("quick-start.sh")).toEqual(["installing", "running"]);
});

test("the scenario of the mock guide ends in a failed installation", async () => {
  expect(await install("scenario.sh")).toEqual(["installing", "installFailed"]);
});

test("the installation with mistakes in the mock guide is accepted with a warning that names them", async () => {
  const script = snippet("warning.sh").replace("http://127.0.0.1:4010", mock.url);
  const { stdout } = await run("sh", ["-c", script]);
  expect(stdout).toMatch(/^x-mock-warning: /i);
  expect(stdout).toContain("multiAZEnable");
  expect(stdout).toContain("stub_domains");
});

test("the mock guide lists what the mock starts with", async () => {
  const guide = readFileSync(join(docs, "guide/en/mock.md"), "utf8");
  const rows = [...guide.matchAll(/^\| `([\da-f-]{36})` \| (.+) \|$/gm)];
  expect(rows.length).toBe(4);
  for (const [, clusterID = "", text = ""] of rows) {
    const clusterType = text.includes("Autopilot") ? "autopilot" : "standard";
    const addons = createAddonClient({ baseUrl: mock.url, token: "any", clusterType });
    const listed = (await addons.list({ clusterID })).map(
      ({ spec }) => `${spec.addonTemplateName} ${spec.version}`,
    );
    const shown = text.startsWith("none")
      ? []
      : text.split(", ").map((one) => one.replace(/ \(.*\)$/, ""));
    expect(shown.sort()).toEqual(listed.sort());
  }
});
