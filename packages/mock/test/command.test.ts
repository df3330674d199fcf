import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { call } from "./calls.ts";

const bin = fileURLToPath(new URL("../bin/cce-addons-mock.js", import.meta.url));

/** Starts the command line and waits until it has said where it listens. */
async function run(...args: string[]) {
  const child: ChildProcess = spawn(process.execPath, [bin, ...args]);
  let out = "";
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr?.on("data", (part) => {
      out += part;
    });
    child.stdout?.on("data", (part) => {
      out += part;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0];
      if (found !== undefined) {
        resolve(found);
      }
    });
    ended.then(() => reject(new Error(out)));
  });
  const stop = () => {
    child.kill("SIGINT");
    return ended;
  };
  return { url, out: () => out, stop };
}

test("the mock is started by its command, serves, and ends immediately with open connections", async () => {
  const mock = await run("start", "--port", "0", "--frozen-clock");
  expect(mock.out()).toContain("curl -H 'X-Auth-Token: any'");
  expect((await call(mock, "GET", "/api/v3/addontemplates")).status).toBe(200);
  expect(await mock.stop()).toBe(0);
}, 30_000);

test("the command names what is wrong with its flags", async () => {
  await expect(run("start", "--port", "99999")).rejects.toThrow("an integer from 0 to 65535");
  await expect(run("start", "--scenario", "sunshine")).rejects.toThrow('got "sunshine"');
  await expect(run("start", "--colour")).rejects.toThrow("unknown option '--colour'");
}, 30_000);
