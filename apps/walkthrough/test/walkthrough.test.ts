import { execFile, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type MockServer, type StartOptions, startMock } from "@cce-addons/mock";
import { expect, onTestFinished, test, vi } from "vitest";

// Each test starts a process of its own, which takes a second or more on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const cluster = "4f1c2e9a-6b7d-11f0-9c3e-0255ac100b04";

/** Runs the command as a person would, with these arguments and environment variables only. */
function run(args: string[], env: Record<string, string> = {}) {
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const options = { env: { PATH: process.env.PATH, ...env } };
    const program = ["--import", "tsx", main, ...args];
    execFile(process.execPath, program, options, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

async function withMock(options?: StartOptions): Promise<MockServer> {
  const mock = await startMock(options);
  onTestFinished(() => mock.close());
  return mock;
}
const real = (mock: MockServer) => [
  "--base-url",
  mock.url,
  "--cluster",
  cluster,
  "--interval",
  "0.01",
];

const events = (stdout: string) =>
  stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { event: string; name?: string });

test("installs, upgrades, rolls back and deletes an add-on on a mock of its own", async () => {
  const { code, stdout } = await run(["--template", "metrics-server"]);
  const steps = stdout.split("\n").filter((line) => line.startsWith("✓"));
  expect(steps.slice(2)).toEqual([
    expect.stringMatching(/^✓ installing metrics-server 1\.3\.60 as [0-9a-f-]{36}$/),
    "✓ metrics-server is running",
    "✓ metrics-server is running in version 1.3.68",
    "✓ metrics-server is running in version 1.3.60",
    "✓ metrics-server is deleted",
  ]);
  expect(code).toBe(0);
});

test("takes three add-ons through all steps in parallel, as JSON with --json", async () => {
  const { code, stdout } = await run(["--json"]);
  const steps = events(stdout).filter(({ event }) => event !== "progress");
  for (const name of ["metrics-server", "autoscaler", "volcano"]) {
    expect(steps.filter((step) => step.name === name).map(({ event }) => event)).toEqual([
      ...["accepted", "installed", "upgraded", "rolledBack", "deleted"],
    ]);
  }
  const order = steps.map(({ event }) => event);
  expect(order.lastIndexOf("accepted")).toBeLessThan(order.indexOf("installed"));
  expect(code).toBe(0);
});

test("deletes what it has installed when it is interrupted, and ends with 130", async () => {
  const mock = await withMock({ transitionMs: 1_000 });
  const args = ["--import", "tsx", main, ...real(mock), "--json"];
  const env = { PATH: `${process.env.PATH}`, HUAWEICLOUD_TOKEN: "token-e" };
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  let stdout = "";
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  await vi.waitFor(() => expect(stdout.match(/"event":"accepted"/g)).toHaveLength(3), 30_000);
  child.kill("SIGINT");
  expect(await ended).toBe(130);
  const { items } = await (
    await fetch(`${mock.url}/api/v3/addons?cluster_id=${cluster}`, {
      headers: { "X-Auth-Token": "any" },
    })
  ).json();
  const left = items.map(({ spec }: { spec: { addonTemplateName: string } }) => spec);
  expect(left.map((spec: { addonTemplateName: string }) => spec.addonTemplateName).sort()).toEqual([
    ...["coredns", "everest", "npd"],
  ]);
  expect(events(stdout).at(-1)).toMatchObject({ event: "failure", exitCode: 130 });
});

test("works on the endpoint and with the credentials of the environment", async () => {
  const mock = await withMock({ transitionMs: 0 });
  const env = { HUAWEICLOUD_SDK_AK: "AKE", HUAWEICLOUD_SDK_SK: "canary-sk" };
  const { code, stdout, stderr } = await run([...real(mock), "--keep"], env);
  expect(code).toBe(0);
  expect([...mock.requests].map(({ method }) => method)).toContain("PUT");
  expect(stdout + stderr).not.toContain("canary-sk");
});

test("ends with 5 and the service's reason when the add-on fails", async () => {
  const mock = await withMock({ transitionMs: 0, scenarios: ["installFailed"] });
  const { code, stdout } = await run(real(mock), { HUAWEICLOUD_TOKEN: "token-e" });
  expect(stdout).toMatch(
    /✗ GET \/api\/v3\/addons\/\{id\}: \(request \S+\): the add-on is installFailed: Failed to pull the image/,
  );
  expect(code).toBe(5);
});

test("ends with 3 and the request id when the service rejects a request", async () => {
  const mock = await withMock({ scenarios: ["403"] });
  const { code, stdout } = await run(real(mock), { HUAWEICLOUD_TOKEN: "token-e" });
  expect(stdout).toMatch(/✗ GET \/api\/v3\/addontemplates: 403 \S+ \(request \S+\): /);
  expect(code).toBe(3);
});

test("ends with 4 when nothing listens", async () => {
  const mock = await startMock();
  await mock.close();
  const { code, stdout } = await run(real(mock), { HUAWEICLOUD_TOKEN: "token-e" });
  expect(stdout).toContain("ECONNREFUSED");
  expect(code).toBe(4);
});

test.each([
  [["--region", "eu-west-0"], "name a cluster with --cluster or CCE_ADDONS_CLUSTER_ID"],
  [["--region", "eu-west-0", "--cluster", "c"], "fromEnv: set HUAWEICLOUD_TOKEN or"],
  [["--template", "nothing"], "there is no template nothing; choose one of: "],
  [["--template", "coredns"], "coredns is installed in this cluster already"],
  [["--timeout", "soon"], "expected a positive number of seconds"],
])("ends with 2 and says what is wrong: %s", async (args, text) => {
  const { code, stdout, stderr } = await run(args);
  expect(stdout + stderr).toContain(text);
  expect(code).toBe(2);
});

test("the README of the repository shows the core as it is", () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
  const [, core = ""] =
    /as the README shows it\n([\s\S]*?) *\/\/ #endregion/.exec(read("../src/steps.ts")) ?? [];
  expect(core).toContain("client.install(");
  expect(read("../../../README.md")).toContain(
    `\`\`\`typescript\n${core.replace(/^ {2}/gm, "")}\`\`\``,
  );
});
