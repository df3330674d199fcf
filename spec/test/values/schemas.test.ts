import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { fieldsOf } from "../../checks/values/fields.ts";
import { nodesOf } from "../../tools/values/schema.ts";
import { exampleOf, extensions, names, problems, readSchema } from "./validators.ts";

test("each described add-on has a schema, its Chinese, the rows of the tables and an example", () => {
  const listed = (folder: string) =>
    readdirSync(new URL(`../../${folder}/`, import.meta.url))
      .filter((file) => /^[^_].*\.yaml$/.test(file))
      .map((file) => file.replace(".yaml", ""))
      .sort();
  expect(names).toContain("coredns");
  for (const folder of ["values", "overlays/values.zh-CN", "source/values", "examples/values"]) {
    expect([folder, listed(folder)]).toEqual([folder, [...names].sort()]);
  }
});

test.each(names)("every field of %s has a title, a description and known extensions", (name) => {
  const schema = readSchema(name);
  expect(schema["x-addon"]).toBe(name);
  expect(schema["x-quality"]?.level).toMatch(/^(very good|good|good but old|middle)$/);
  const fields = fieldsOf(schema);
  expect(fields.length).toBeGreaterThan(5);
  expect(fields.filter(({ node }) => !node.title || !node.description)).toEqual([]);
  for (const { node } of nodesOf(schema)) {
    const own = Object.keys(node).filter((key) => key.startsWith("x-"));
    expect(own.filter((key) => !extensions.includes(key))).toEqual([]);
  }
});

test.each(names)("%s requires names of resources alone and is open at every level", (name) => {
  for (const { keys, node } of [...nodesOf(readSchema(name))].filter(({ node }) => !node.$ref)) {
    const ofResource =
      keys.at(-1) === "FlavorResource" || keys.slice(-2).join() === "resources,items";
    expect([keys.join("."), node.required]).toEqual([
      keys.join("."),
      ofResource ? ["name"] : undefined,
    ]);
    expect(node.additionalProperties).not.toBe(false);
    expect("unevaluatedProperties" in node).toBe(false);
  }
});

test.each(names)("defaults and examples of %s are valid where they stand", (name) => {
  for (const { path, node } of fieldsOf(readSchema(name))) {
    const samples = [...(node.examples ?? []), ...("default" in node ? [node.default] : [])];
    const wrong = samples.filter(
      (sample) => problems(name, "request", wrap(path, sample)).length > 0,
    );
    expect([path, wrong]).toEqual([path, []]);
  }
});

test.each(names)("the example of %s is valid and leaves nothing to fill", (name) => {
  const { addon, values } = exampleOf(name);
  expect(addon).toBe(name);
  expect(problems(name, "request", values)).toEqual([]);
  const missing = fieldsOf(readSchema(name))
    .filter(({ node }) => node["x-must-fill"] !== undefined && !node["x-must-fill"]["any-of"])
    .filter(
      ({ path }) => !path.split(".").reduce<unknown>((at, key) => (at as never)?.[key], values),
    );
  expect(missing).toEqual([]);
});

test("what the service insists on in some versions is marked and not required", () => {
  const marked = names.flatMap((name) =>
    fieldsOf(readSchema(name))
      .filter(({ node }) => node["x-must-fill"] !== undefined)
      .map(({ path, required }) => ({ name, path, required })),
  );
  expect(marked.filter(({ required }) => required)).toEqual([]);
  const of = (name: string) => marked.filter((one) => one.name === name).map(({ path }) => path);
  expect(of("autoscaler")).toEqual(["custom", "custom.tenant_id"]);
  expect(of("nginx-ingress")).toEqual(["custom.service"]);
  expect(of("virtual-kubelet")).toEqual(
    ["cluster_id", "cluster_name", "vpc_id", "network_id", "project_id"].map(
      (key) => `basic.${key}`,
    ),
  );
  expect(of("coredns")).toEqual([]);
  expect(problems("autoscaler", "request", {})).toEqual([]);
});

test.each([
  ["replicas as a string", "coredns", { flavor: { replicas: "2" } }, "/flavor/replicas"],
  ["resources as an object", "everest", { flavor: { resources: {} } }, "/flavor/resources"],
  ["a resource without a name", "npd", { flavor: { resources: [{}] } }, "/flavor/resources/0"],
  ["JSON in a string", "coredns", { custom: { stub_domains: "{}" } }, "/custom/stub_domains"],
  ["servers as an object", "coredns", { custom: { servers: {} } }, "/custom/servers"],
  ["limits as min:max", "autoscaler", { custom: { coresTotal: "0:32000" } }, "/custom/coresTotal"],
  [
    "YAML in a string",
    "volcano",
    { custom: { default_scheduler_conf: "actions: a" } },
    "/custom/def",
  ],
  ["a number for digits", "everest", { custom: { over_subscription: 80 } }, "/custom/over_sub"],
  ["a number in config", "nginx-ingress", { custom: { config: { a: 1 } } }, "/custom/config/a"],
  ["a switch as a string", "virtual-kubelet", { custom: { isInstallProxy: "true" } }, "/custom/is"],
])("%s, as tables and samples have it, is rejected for %s", (_, name, values, pointer) => {
  expect(problems(name, "request", values)).toEqual([expect.stringContaining(pointer)]);
});

/** Values with one field alone, at a path such as `custom.servers[].port`. */
function wrap(path: string, value: unknown): unknown {
  const keys = path.replace(/kubernetes\.io\/elb\./, "kubernetes§io/elb§").split(".");
  return keys.reduceRight<unknown>((inner, key) => {
    const name = key.replaceAll("§", ".").replaceAll("[]", "");
    const needed = { name: "coredns", ...(inner as object) };
    return { [name]: key.endsWith("[]") ? [path.includes("resources[]") ? needed : inner] : inner };
  }, value);
}
