import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compile } from "./compile.ts";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const readme = read("../README.md");
const snippets = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, code = ""]) => code);

test.each(snippets.map((code, index) => [index + 1, code] as const))(
  "snippet %i of the README compiles, and its mistakes do not",
  (_, code) => {
    expect(compile(code)).toEqual([]);
  },
);

test("the README names every public name", () => {
  const exported = read("../src/index.ts").matchAll(/export (?:type )?\{(.*?)\}/gs);
  const names = [...exported].flatMap(([, list = ""]) => list.match(/\w+/g) ?? []);
  expect(names.length).toBeGreaterThan(20);
  for (const name of names) {
    expect(readme).toContain(`\`${name}\``);
  }
});
