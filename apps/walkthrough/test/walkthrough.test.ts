import { execFile } from "node:child_process";
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

test("installs, upgrades and deletes an add-on on a mock of its own", async () => {
  const { code, stdout } = await run([]);
  const steps = stdout.split("\n").filter((line) => line.startsWith("✓"));
  expect(steps.slice(2)).toEqual([
    expect.stringMatching(/^✓ installing metrics-server 1\.3\.60 as [0-9a-f-]{36}$/),
    "✓ metrics-server is running",
    "✓ metrics-server is running in version 1.3.68",
    "✓ metrics-server is deleted",
  ]);
  expect(code).toBe(0);
});

test("prints one JSON object a line with --json", async () => {
  const { code, stdout } = await run(["--json"]);
  const events = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).event);
  const steps = events.filter((event) => event !== "progress");
  expect(steps).toEqual(["start", "templates", "accepted", "installed", "upgraded", "deleted"]);
  expect(code).toBe(0);
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
