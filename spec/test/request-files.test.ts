import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import type { Bundle } from "../tools/files.ts";
import { requestsOf } from "../tools/requests.ts";
import { validator } from "./validator.ts";

const read = (name: string) => readFileSync(new URL(`../dist/${name}`, import.meta.url), "utf8");
const { paths } = JSON.parse(read("openapi.json"));
const http = read("cce-addons.http");
const postman = read("cce-addons.postman_collection.json");
const collection = JSON.parse(postman);
const validate = new Ajv2020().compile(JSON.parse(read("instance-request.schema.json")));

const methods = ["get", "put", "post", "delete", "patch"];
const operations = Object.values<Record<string, { operationId: string; summary: string }>>(paths)
  .flatMap((path) => Object.entries(path))
  .filter(([method]) => methods.includes(method))
  .map(([, operation]) => operation);

test("the .http file has one request for each operation, and declares each variable that it uses", () => {
  const names = [...http.matchAll(/^# @name (\w+)$/gm)].map(([, name]) => name);
  expect(names.sort()).toEqual(operations.map(({ operationId }) => operationId).sort());
  const used = new Set([...http.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name));
  const declared = [...http.matchAll(/^@(\w+) = \S+$/gm)].map(([, name]) => name);
  expect([...used].sort()).toEqual(declared.sort());
});

test("the collection has one request for each operation, and declares each variable that it uses", () => {
  const names = collection.item.map(({ name }: { name: string }) => name);
  expect(names.sort()).toEqual(operations.map(({ summary }) => summary).sort());
  const used = new Set([...postman.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name));
  const declared = collection.variable.map(({ key }: { key: string }) => key);
  expect([...used].sort()).toEqual(declared.sort());
});

test("the bodies of both are requests that the description allows", () => {
  const inHttp = [...http.matchAll(/^\{\n.*?^\}/gms)].map(([body]) => JSON.parse(body));
  const inCollection = collection.item
    .map(({ request }: { request: { body: { raw?: string } } }) => request.body.raw)
    .filter((raw: string | undefined) => raw !== undefined)
    .map((raw: string) => JSON.parse(raw));
  expect(inHttp).toEqual(inCollection);
  const clusters = inHttp.map(({ spec, clusterID }) => spec?.clusterID ?? clusterID);
  expect(clusters.slice(0, 4)).toEqual(Array(4).fill("{{clusterID}}"));
  expect(clusters.slice(4)).toEqual(Array(3).fill("{{autopilotClusterID}}"));
  const requests = inHttp.filter(({ kind }) => kind === "Addon");
  expect(requests.length).toBe(4);
  expect(requests.map((request) => validate(request))).toEqual([true, true, true, true]);
  const precheck = inHttp.find(({ kind }) => kind === "AddonCheck");
  const place = { operation: "batchCreateAddonPrecheck", kind: "request" } as const;
  expect(validator.problems(place, precheck)).toEqual([]);
});

test("nothing is sent but to the mock, until somebody says so", () => {
  expect(http.match(/^@address = (.*)$/m)?.[1]).toBe("http://127.0.0.1:4010");
  expect(collection.variable[0]).toMatchObject({ key: "baseUrl", value: "http://127.0.0.1:4010" });
});

/** The description with one more operation on an add-on. */
function withOperation(method: string): Bundle {
  const bundle = structuredClone(JSON.parse(read("openapi.json")));
  const operation = { operationId: "hintAtAddon", parameters: [], responses: {} };
  bundle.paths["/api/v3/addons/{id}/hints"] = { [method]: operation };
  return bundle;
}

test("an operation that only reads comes before the deletion, without a place in the order", () => {
  const names = requestsOf(withOperation("get")).map(({ operationId }) => operationId);
  expect(names.indexOf("hintAtAddon")).toBe(names.indexOf("deleteAddonInstance") - 1);
});

test("an operation without a place in the order is named with the file, without a stack trace", () => {
  const message =
    "spec/tools/requests.ts: `order` lacks hintAtAddon; add it after the operations that have to come first";
  expect(() => requestsOf(withOperation("post"))).toThrow(message);

  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), "--input-type=module", "--eval", program(message)],
    { encoding: "utf8" },
  );
  expect({ status, stderr }).toEqual({ status: 1, stderr: `${message}\n` });
});

const program = (message: string) => `
  import { Incomplete, run } from ${JSON.stringify(new URL("../tools/incomplete.ts", import.meta.url))};
  await run(() => { throw new Incomplete(${JSON.stringify(message)}); });
`;
