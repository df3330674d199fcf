import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { startMock } from "../src/index.ts";
import { call, install } from "./calls.ts";
import { othersGetResponses, runCommand, runInShell } from "./run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "cce-addons-state-"));
afterAll(() => rmSync(folder, { recursive: true }));
const addons = "/api/v3/addons";
let files = 0;
const newFile = () => join(folder, `state-${files++}.json`);
const templatesIn = (file: string): string[] =>
  JSON.parse(readFileSync(file, "utf8")).addons.map(
    ({ template }: { template: string }) => template,
  );
const withValues = (name: string, characters: number) => {
  const request = install(name);
  return { ...request, spec: { ...request.spec, values: { text: "x".repeat(characters) } } };
};
const until = async (holds: () => boolean | Promise<boolean>) => {
  while (!(await holds())) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
/** Where no user namespace is allowed, a limit on the size of files stands in for a full disk. */
const canMount =
  spawnSync("unshare", ["-Urm", "mount", "-t", "tmpfs", "tmpfs", folder]).status === 0;

test.runIf(canMount)(
  "on a full disk the last good file stays, it is reported, and the change is written once there is space",
  async () => {
    const disk = join(folder, "disk");
    mkdirSync(disk);
    const file = join(disk, "state.json");
    const mock = await runInShell(
      `mount -t tmpfs -o size=64k tmpfs ${disk} && head -c 40960 /dev/zero > ${disk}/filler && exec "$@"`,
      ...["--port", "0", "--state", file],
    );
    const seen = `/proc/${mock.pid}/root`;
    await call(mock, "POST", addons, install("small"));
    await until(() => existsSync(seen + file));
    expect((await call(mock, "POST", addons, withValues("large", 30_000))).status).toBe(200);
    await until(() => mock.output().includes("Cannot write the state"));
    expect(templatesIn(seen + file)).toContain("small");
    const { body } = await call(mock, "GET", "/__mock/status");
    expect(body.stateFile).toEqual({ path: file, error: expect.stringMatching(/ENOSPC|bytes/) });

    unlinkSync(join(seen, disk, "filler"));
    await call(mock, "POST", addons, install("another"));
    await until(async () => {
      const { body } = await call(mock, "GET", "/__mock/status");
      return body.stateFile.error === undefined;
    });
    expect(templatesIn(seen + file)).toEqual(expect.arrayContaining(["large", "another"]));
    expect(readdirSync(join(seen, disk))).toEqual(["state.json"]);
    expect(await mock.stop("SIGTERM")).toBe(0);
  },
);

test("a file that may not grow is not truncated, and closing reports it", async () => {
  const file = newFile();
  const first = await runCommand("--port", "0", "--state", file);
  await call(first, "POST", addons, install("small"));
  expect(await first.stop("SIGTERM")).toBe(0);
  const before = readFileSync(file, "utf8");
  const shell = spawnSync(
    "sh",
    [
      "-c",
      `ulimit -f 64; exec "$@"`,
      "sh",
      process.execPath,
      "--input-type=module",
      "-e",
      program(file),
    ],
    { cwd: new URL("..", import.meta.url), encoding: "utf8" },
  );
  expect(shell.stdout + shell.stderr).toContain("rejected: EFBIG");
  expect(readFileSync(file, "utf8")).toBe(before);
});

/** Installs more than the limit allows, closes, and prints what that throws. */
const program = (file: string) => `
import { startMock } from "./dist/index.js";
process.on("SIGXFSZ", () => undefined); // the limit ends the process otherwise
const mock = await startMock({ stateFile: ${JSON.stringify(file)} });
await fetch(mock.url + "${addons}", {
  method: "POST",
  headers: { "X-Auth-Token": "a", "Content-Type": "application/json" },
  body: ${JSON.stringify(JSON.stringify(withValues("large", 1)))}.replace("x", "x".repeat(300000)),
});
await mock.close().catch((error) => console.log("rejected:", error.code));
`;

test.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)(
  "what was responded before %s is there after the restart",
  async (signal) => {
    const file = newFile();
    const expected: string[] = [];
    for (const round of [0, 1, 2]) {
      const mock = await runCommand("--port", "0", "--state", file, "--transition-ms", "0");
      let name = 0;
      const until = Date.now() + Math.random() * 200;
      do {
        const template = `addon-${round}-${name++}`;
        expect((await call(mock, "POST", addons, install(template))).status).toBe(200);
        expected.push(template);
      } while (Date.now() < until);
      expect(await mock.stop(signal)).toBe(0);
      expect(templatesIn(file).slice(5)).toEqual(expected);
    }
  },
);

test("a second signal ends the mock without waiting, and says so", async () => {
  const mock = await runCommand("--port", "0");
  // a request that never ends keeps the first from ending the mock
  const body = new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array(1)) });
  const headers = { "X-Auth-Token": "a", "Content-Type": "application/json" };
  const init = { method: "POST", headers, body, duplex: "half" };
  fetch(mock.url + addons, init as RequestInit).catch(() => undefined);
  await othersGetResponses(mock);
  const ended = mock.stop("SIGTERM");
  await until(() =>
    fetch(`${mock.url}/__mock/state`).then(
      () => false,
      () => true,
    ),
  );
  process.kill(mock.pid, "SIGTERM");
  expect(await ended).toBe(1);
  expect(mock.output()).toContain("exiting without waiting");
});

test("one file is kept by one mock, also after one that crashed", async () => {
  const file = newFile();
  const first = await runCommand("--port", "0", "--state", file);
  await expect(startMock({ stateFile: file })).rejects.toThrow(
    `Cannot keep the state in ${file}: another mock is using it`,
  );
  writeFileSync(`${file}.1-0.tmp`, "left behind by a crash");
  await first.stop("SIGKILL");
  const second = await startMock({ stateFile: file });
  await second.close();
  const third = await startMock({ stateFile: file });
  await third.close();
  expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

test.each([
  ["/nowhere/state.json", "the folder /nowhere does not exist"],
  [folder, "it is not a file"],
  ["/sys/state.json", "cannot write into the folder /sys"],
])("a state file that cannot be kept is an error at the start: %s", async (stateFile, why) => {
  await expect(startMock({ stateFile })).rejects.toThrow(
    `Cannot keep the state in ${stateFile}: ${why}`,
  );
});

test("a clock that was moved and pending scenarios are kept", async () => {
  const stateFile = newFile();
  const first = await startMock({ stateFile, clock: "2026-01-01T00:00:00Z" });
  first.clock.advance(86_400_000);
  first.scenarios.add("429;times=3");
  await call(first, "GET", "/api/v3/addontemplates");
  await first.close();
  const second = await startMock({ stateFile });
  expect(new Date(second.clock.now()).toISOString()).toMatch(/^2026-01-02T00:00/);
  expect(second.scenarios.list()).toEqual([{ scenario: "429", times: 2 }]);
  second.clock.freeze();
  const frozen = second.clock.now();
  await second.close();
  const third = await startMock({ stateFile });
  expect([third.clock.frozen, third.clock.now()]).toEqual([true, frozen]);
  await third.close();
  const fourth = await startMock({ stateFile, clock: "2030-01-01T00:00:00Z" });
  expect(new Date(fourth.clock.now()).getUTCFullYear()).toBe(2030);
  await fourth.close();
});

test("what is done in process is kept as well, a reset too", async () => {
  const stateFile = newFile();
  const mock = await startMock({ stateFile });
  await call(mock, "POST", addons, install());
  mock.reset();
  await mock.close();
  expect(templatesIn(stateFile)).toHaveLength(5);
});
