import { readFileSync } from "node:fs";
import * as types from "@cce-addons/types";
import * as deployed from "@cce-addons/types/deployed";
import { expect, test } from "vitest";
import { compile } from "./compile.ts";

const read = (path: string) => readFileSync(new URL(`../src/${path}`, import.meta.url), "utf8");

/** Each schema of a generated file, with the comment before it. */
function schemas(path: string): Map<string, string> {
  const [, all = ""] = /\n {4}schemas: \{\n([\s\S]*?)\n {4}\};\n/.exec(read(path)) ?? [];
  const found = all.matchAll(
    /^ {8}(?:\/\*\*[\s\S]*?\*\/\s+)?(\w+): [\s\S]*?;$(?=\n {8}\S|$(?!\n))/gm,
  );
  return new Map([...found].map(([text, name = ""]) => [name, text]));
}

/** The names in the first list of exports of a file. */
const listed = (path: string): string[] =>
  /^export type \{([^}]*)\}/m.exec(read(path))?.[1]?.match(/\w+/g) ?? [];

test("the deployed entry has names of its own for what its description states otherwise", () => {
  const [reference, other] = [schemas("schema.gen.ts"), schemas("deployed.gen.ts")];
  expect(other.size).toBeGreaterThan(40);
  const otherwise = [...other]
    .filter(([name, text]) => reference.get(name) !== text)
    .map(([name]) => name);
  const names = ["components", "operations", "paths"];
  const own = listed("deployed/index.ts").filter((name) => !names.includes(name));
  expect(own).toContain("InstanceRequest");
  expect(otherwise).toEqual(expect.arrayContaining(own));
  const shared = otherwise.filter((name) => name in types || listed("index.ts").includes(name));
  expect(own).toEqual(expect.arrayContaining(shared));
});

test("the deployed entry has every value and every other name of the first", () => {
  expect({ ...deployed }).toEqual({ ...types });
  const code = `import type { AddonInstance, KnownAddonStatus, ValuesOf } from "@cce-addons/types/deployed";
export const status: KnownAddonStatus = "running";
export const values: ValuesOf<"coredns"> = { flavor: { replicas: 2 } };
export type Id = AddonInstance["metadata"];`;
  expect(compile(code)).toEqual([]);
});

test("the deployed request may leave the version out, the other may not", () => {
  const request = (entry: string) => `import type { InstanceRequest } from "${entry}";
export const request: InstanceRequest = { kind: "Addon", apiVersion: "v3",
  metadata: { annotations: { "addon.install/type": "install" } },
  spec: { clusterID: "c", addonTemplateName: "coredns", values: {} } };`;
  expect(compile(request("@cce-addons/types/deployed"))).toEqual([]);
  expect(compile(request("@cce-addons/types")).join()).toContain("'version' is missing");
});
