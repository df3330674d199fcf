import { readdirSync, readFileSync } from "node:fs";
import { knownAddonNames, mustFillFields, shownEmptyFields } from "@cce-addons/types";
import { expect, test } from "vitest";
import { compile } from "./compile.ts";

const coredns = (values: string) =>
  compile(`import type { ValuesOf } from "@cce-addons/types";
export const values: ValuesOf<"coredns"> = ${values};`);

test.each([
  ["an empty object", "{}"],
  [
    "a flavor by number and settings",
    "{ flavor: { name: 2500, replicas: 2 }, custom: { stub_domains: {} } }",
  ],
  ["a known value of an open set", '{ custom: { parameterSyncStrategy: "force" } }'],
  ["another value of an open set", '{ custom: { parameterSyncStrategy: "other" } }'],
  [
    "a list that is not to be changed",
    '{ custom: { upstream_nameservers: ["192.0.2.53"] as const } }',
  ],
])("%s compiles as values of coredns", (_, values) => {
  expect(coredns(values)).toEqual([]);
});

test.each([
  ["replicas as a string", '{ flavor: { replicas: "2" } }'],
  ["JSON in a string", '{ custom: { stub_domains: "{}" } }'],
  ["resources without a name", '{ flavor: { resources: [{ limitsCpu: "1" }] } }'],
  ["a switch as a string", '{ custom: { multiAZEnabled: "false" } }'],
])("%s does not compile", (_, values) => {
  expect(coredns(values)).toHaveLength(1);
});

test("values of an add-on that is not described are a free object", () => {
  const code = `import type { KnownAddon, ValuesOf } from "@cce-addons/types";
export const free: ValuesOf<"dolphin"> = { anything: { at: ["all"] } };
export const name: KnownAddon = "npd";`;
  expect(compile(code)).toEqual([]);
  expect(compile(code.replace('"npd"', '"dolphin"'))).toHaveLength(1);
});

test("the input of a template has flavors, and empty strings where values have none", () => {
  const code = `import type { TemplateInputOf } from "@cce-addons/types";
export const input: TemplateInputOf<"coredns"> = {
  basic: { swr_addr: "192.0.2.25:20202" },
  parameters: { custom: { stub_domains: "" }, flavor1: { name: 2500, replicas: 2 }, flavor12: {} },
};
export const free: TemplateInputOf<"dolphin"> = { parameters: { custom: { a: 1 } } };`;
  expect(compile(code)).toEqual([]);
  expect(compile(code.replace("replicas: 2", 'replicas: "2"'))).toHaveLength(1);
});

test("the constants name the described add-ons and what has to be filled", () => {
  const folder = new URL("../../../spec/values/", import.meta.url);
  const described = readdirSync(folder).filter((file) => !file.startsWith("_"));
  expect([...knownAddonNames].sort()).toEqual(
    described.map((file) => file.replace(".yaml", "")).sort(),
  );
  expect(mustFillFields).toContainEqual({
    addon: "autoscaler",
    path: ["custom", "tenant_id"],
    since: "1.25",
  });
  expect(shownEmptyFields).toEqual(["custom.stub_domains", "custom.upstream_nameservers"]);
});

test("known types have no index signature but for maps of strings", () => {
  const source = readFileSync(new URL("../src/values.gen.ts", import.meta.url), "utf8");
  const signatures = [...source.matchAll(/\[\w+: string\]: (.+?) }/g)].map(([, type]) => type);
  expect(new Set(signatures)).toEqual(new Set(["string", "readonly string[]"]));
});
