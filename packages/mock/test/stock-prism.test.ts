import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { defaultDescription, loadDescription } from "../src/node/load.ts";
import { call, cluster, install, upgrade } from "./calls.ts";

// Anyone can use the published bundle without this mock: Prism's own command answers the same requests from its examples.
const prism = createRequire(import.meta.url).resolve("@stoplight/prism-cli/dist/index.js");
const port = await new Promise<number>((resolve) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const address = probe.address();
    probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
  });
});
const stock = { url: `http://127.0.0.1:${port}` };
const server = spawn(process.execPath, [
  prism,
  "mock",
  defaultDescription,
  "-p",
  `${port}`,
  "-m",
  "false",
]);
beforeAll(
  () =>
    new Promise<void>((resolve, reject) => {
      server.stdout.on("data", (text) => String(text).includes("is listening") && resolve());
      server.once("exit", (code) => reject(new Error(`Prism ended with ${code}`)));
    }),
  60_000,
);
afterAll(() => server.kill());

const { description } = await loadDescription(defaultDescription);
const one = "/api/v3/addons/9d0f6c1e-6b7e-11f0-9c3e-0255ac100b04";

test.each([
  ["GET", "/api/v3/addontemplates", undefined, 200],
  ["POST", "/api/v3/addons", install(), 200],
  ["POST", "/api/v3/addons", { ...install(), apiVersion: "v4" }, 400],
  ["GET", `/api/v3/addons?cluster_id=${cluster}`, undefined, 200],
  ["GET", one, undefined, 200],
  ["PUT", one, upgrade(), 200],
  ["POST", `${one}/operation/rollback`, { clusterID: cluster }, 200],
  ["DELETE", one, undefined, 200],
])("stock Prism answers %s %s as the description says", async (method, path, body, status) => {
  const answer = await call(stock, method, path, body);
  const { operation } = description.find(method, path.split("?")[0] ?? "");
  const type = answer.headers.get("content-type")?.split(";")[0] ?? "";
  expect(answer.status).toBe(status);
  expect(operation?.answer(status, type)?.(answer.body)).toEqual([]);
});

test("stock Prism asks for credentials", async () => {
  const answer = await fetch(`${stock.url}/api/v3/addontemplates`);
  expect(answer.status).toBe(401);
});
