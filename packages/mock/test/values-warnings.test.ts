import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { schemaWarnings } from "../src/values/schema-warnings.ts";
import { autopilotCluster, call } from "./calls.ts";
import { emptyCluster, start, withValues } from "./values-calls.ts";

const spec = new URL("../../../spec/", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, spec), "utf8");
const names = readdirSync(new URL("examples/values/", spec)).map((file) => file.slice(0, -5));

test.each(names)("the example of %s is installed without a warning", async (name) => {
  const { version = "1.0.0", values } = parse(read(`examples/values/${name}.yaml`));
  const mock = await start({ checkValues: true });
  const request = withValues(name, version, values, emptyCluster);
  const reply = await call(mock, "POST", "/api/v3/addons", request);
  expect(reply.status).toBe(200);
  expect(mock.requests.list().at(-1)?.warnings).toEqual([]);
  expect(reply.headers.get("x-mock-warning")).toBeNull();
});

test("warnings are for a request that changes values, on both paths, and a page may read them", async () => {
  const mock = await start();
  const misspelt = { custom: { multiAZEnable: true } };
  for (const [path, id] of [
    ["/api/v3/addons", emptyCluster],
    ["/autopilot/v3/addons", autopilotCluster],
  ] as const) {
    const request = withValues("coredns", "1.29.4", misspelt, id);
    const installed = await call(mock, "POST", path, request);
    expect(installed.headers.get("x-mock-warning")).toContain('did you mean "multiAZEnabled"?');
    expect(installed.headers.get("access-control-expose-headers")).toContain("X-Mock-Warning");
    const shown = await call(mock, "GET", `${path}/${installed.body.metadata.uid}`);
    expect(shown.headers.get("x-mock-warning")).toBeNull();
    const metadata = { annotations: { "addon.upgrade/type": "patch" } };
    const uid = installed.body.metadata.uid;
    const updated = await call(mock, "PUT", `${path}/${uid}`, { ...request, metadata });
    expect(updated.headers.get("x-mock-warning")).toContain('did you mean "multiAZEnabled"?');
  }
});

test("a request that is rejected has no warnings", async () => {
  const mock = await start();
  const request = withValues("coredns", "1.29.4", { custom: { multiAZEnable: true } });
  const reply = await call(mock, "POST", "/api/v3/addons", request);
  expect(reply.status).toBe(409);
  expect(reply.headers.get("x-mock-warning")).toBeNull();
});

test("a template that is not described has no warnings", async () => {
  const mock = await start();
  const request = withValues("dolphin", "1.0.0", { custom: { replicas: "2" } });
  const reply = await call(mock, "POST", "/api/v3/addons", request);
  expect([reply.status, reply.headers.get("x-mock-warning")]).toEqual([200, null]);
});

test("names in any script stay within the header, and very many of them are not all looked up", async () => {
  const mock = await start();
  const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`naïve插件${at}`, 1]));
  const request = withValues("coredns", "1.29.4", { custom: many }, emptyCluster);
  const reply = await call(mock, "POST", "/api/v3/addons", request);
  expect(reply.headers.get("x-mock-warning")).toMatch(/^[\x20-\x7e]{1000,2000}$/);
  expect(mock.requests.list().at(-1)?.warnings).toHaveLength(20);
});

test("types, bounds and required names are judged as Ajv judges them", () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  const cases = new Map(
    names.map((name) => [
      name,
      {
        validate: ajv.compile(JSON.parse(read(`dist/values/${name}.json`)) as object),
        values: parse(read(`examples/values/${name}.yaml`)).values as object,
      },
    ]),
  );
  const judged = /^must (be|have|match) /;
  const ours = (name: string, values: object) =>
    schemaWarnings(name, values as never, Number.POSITIVE_INFINITY)
      .filter(({ message }) => judged.test(message))
      .map(({ pointer }) => pointer.replace("/spec/values", ""));
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.nat(), fc.anything(), (name, at, put) => {
      const { validate, values: example } = cases.get(name) ?? fail(name);
      const json = JSON.parse(JSON.stringify(put ?? null) ?? "null");
      const values = replaced(example, at, json);
      validate(values);
      const theirs = (validate.errors ?? []).map(({ instancePath }) => instancePath);
      expect([...new Set(ours(name, values))].sort()).toEqual([...new Set(theirs)].sort());
    }),
    { numRuns: 500 },
  );
});

function fail(name: string): never {
  throw new Error(`${name} has no schema`);
}

/** A copy with something else in place of one of its values, however deep. */
function replaced(values: object, at: number, put: unknown): object {
  const copy = structuredClone(values);
  const places: [Record<string, unknown>, string][] = [];
  const visit = (node: unknown) => {
    for (const [key, child] of Object.entries(node ?? {})) {
      places.push([node as Record<string, unknown>, key]);
      if (typeof child === "object") {
        visit(child);
      }
    }
  };
  visit(copy);
  const [owner, key] = places[at % places.length] ?? [];
  if (owner && key !== undefined) {
    owner[key] = put;
  }
  return copy;
}
