import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { freePort } from "./free-port.ts";

const port = await freePort();
const url = `http://127.0.0.1:${port}`;
// a group of its own, as npm, the shell and Prism are three processes
const prism = spawn("npm", ["run", "prism"], {
  cwd: fileURLToPath(new URL("..", import.meta.url)),
  env: { ...process.env, PRISM_PORT: String(port) },
  detached: true,
});
let log = "";
beforeAll(
  () =>
    new Promise<void>((resolve, reject) => {
      const read = (part: Buffer) => {
        log += part;
        if (log.includes(`Prism is listening on ${url}`)) {
          resolve();
        }
      };
      prism.stdout.on("data", read);
      prism.stderr.on("data", read);
      prism.once("exit", (code) => reject(new Error(`Prism ended with ${code}: ${log}`)));
    }),
  60_000,
);
afterAll(() => prism.pid !== undefined && process.kill(-prism.pid));

/** The value of an example of the description, by its name below `examples/`. */
function example(name: string): object {
  const file = fileURLToPath(import.meta.resolve(`@cce-addons/spec/examples/${name}`));
  return parse(readFileSync(file, "utf8")).value;
}

/** Sends a request with a token. */
async function call(method: string, path: string, body?: string, headers = {}) {
  const response = await fetch(`${url}/api/v3/${path}`, {
    method,
    headers: { "X-Auth-Token": "any", "Content-Type": "application/json", ...headers },
    ...(body !== undefined && { body }),
  });
  return { status: response.status, body: await response.json() };
}

const id = "9d0f6c1e-6b7e-11f0-9c3e-0255ac100b04";
const install = example("requests/install");
const upgrade = JSON.stringify(example("requests/upgrade"));
const rollback = JSON.stringify(example("requests/rollback"));

test.each([
  ["GET", "addontemplates", undefined, 200, "templates/coredns"],
  ["POST", "addons", JSON.stringify(install), 200, "instances/installing"],
  [
    "POST",
    "addons",
    JSON.stringify({ ...install, apiVersion: "v4" }),
    400,
    "errors/400-bad-request",
  ],
  ["GET", `addons?cluster_id=${id}`, undefined, 200, "lists/instances"],
  ["GET", "addons", undefined, 400, "errors/400-bad-request"],
  ["GET", `addons/${id}`, undefined, 200, "instances/running"],
  ["PUT", `addons/${id}`, upgrade, 200, "instances/upgrading"],
  ["POST", `addons/${id}/operation/rollback`, rollback, 200, "instances/rollbacking"],
  ["DELETE", `addons/${id}`, undefined, 200, "instances/deleting"],
])("%s %s %s returns %s with the example %s", async (method, path, body, status, name) => {
  expect(await call(method, path, body)).toEqual({ status, body: example(name) });
});

test("rejects malformed JSON, where later versions never respond", async () => {
  expect(await call("POST", "addons", '{ "kind": ')).toMatchObject({
    status: 400,
    body: { error: { code: "invalid_json" } },
  });
});

test("keeps no state: what was deleted is still there", async () => {
  await call("DELETE", `addons/${id}`);
  expect(await call("GET", `addons/${id}`)).toMatchObject({ status: 200 });
});

test("returns the response that Prefer names", async () => {
  const prefer = (header: string) => call("GET", `addons/${id}`, undefined, { Prefer: header });
  expect(await prefer("code=404")).toMatchObject({ status: 404 });
  expect(await prefer("example=InstallFailed")).toEqual({
    status: 200,
    body: example("instances/install-failed"),
  });
});

test("rejects a request without credentials", async () => {
  const response = await fetch(`${url}/api/v3/addontemplates`);
  expect(response.status).toBe(401);
});
