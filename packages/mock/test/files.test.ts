import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type StartOptions, startMock } from "../src/index.ts";
import { call, install } from "./calls.ts";

const folder = mkdtempSync(join(tmpdir(), "cce-addons-mock-"));
afterAll(() => rmSync(folder, { recursive: true }));
const inFolder = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const addons = "/api/v3/addons";

test("what is installed outlives the mock in a file, and its ids are not given again", async () => {
  const stateFile = join(folder, "state.json");
  const first = await startMock({ stateFile });
  const { body } = await call(first, "POST", addons, install());
  await first.close();
  expect(readdirSync(folder).filter((name) => name.startsWith("state"))).toEqual(["state.json"]);

  const second = await startMock({ stateFile });
  expect((await call(second, "GET", `${addons}/${body.metadata.uid}`)).status).toBe(200);
  const other = await call(second, "POST", addons, install("volcano", "1.16.3"));
  expect(other.body.metadata.uid).not.toBe(body.metadata.uid);
  await second.close();
  expect(JSON.parse(readFileSync(stateFile, "utf8")).addons).toHaveLength(7);
});

test("of many changes at the same time the file holds the last", async () => {
  const stateFile = join(folder, "many.json");
  const mock = await startMock({ stateFile });
  const names = Array.from({ length: 50 }, (_, index) => `addon-${index}`);
  await Promise.all(names.map((name) => call(mock, "POST", addons, install(name))));
  await mock.close();
  expect(JSON.parse(readFileSync(stateFile, "utf8")).addons).toHaveLength(55);
});

test.each([
  ["not JSON", "{", "it is not JSON"],
  ["no state", '{"addons":[{"uid":1}]}', "/addons/0/uid must be a string"],
])("a state file that is %s is rejected and unchanged", async (_name, text, why) => {
  const stateFile = inFolder("broken.json", text);
  await expect(startMock({ stateFile })).rejects.toThrow(why);
  expect(readFileSync(stateFile, "utf8")).toBe(text);
});

test.each([
  ["description", "openapi: 3.1.0\npaths: [", "Cannot use"],
  ["description", '{ "swagger": "2.0" }', "expected an OpenAPI 3.1 document"],
  ["description", "openapi: 3.1.0\npaths: {}", "/paths must have at least one operation"],
  ["description", "", "expected an OpenAPI 3.1 document"],
  [
    "seedFile",
    "templates: [{ metadata: { name: 1 } }]",
    "/templates/0/metadata/name must be a string",
  ],
  ["seedFile", "clusters: 3", "/clusters must be an array, not a number"],
] as const)("a %s that cannot be used is rejected with its name", async (option, text, why) => {
  const path = inFolder("unusable.yaml", text);
  const starting = startMock({ [option]: path } as StartOptions);
  await expect(starting).rejects.toThrow(path);
  await expect(startMock({ [option]: path } as StartOptions)).rejects.toThrow(why);
});
