import { knownAddonStatusValues } from "@cce-addons/types";
import { expect, test } from "vitest";
import { compile } from "./compile.ts";

const given = (
  code: string,
) => `import type { AddonInstance, AddonStatus } from "@cce-addons/types";
declare const { status: { status } }: AddonInstance;
${code}
export {};`;

test("the known states are there at run time", () => {
  expect(knownAddonStatusValues).toEqual(expect.arrayContaining(["installing", "running"]));
  expect(new Set(knownAddonStatusValues).size).toBe(13);
});

test("a state compares with a known one", () => {
  expect(compile(given('if (status === "running") {}'))).toEqual([]);
});

test("a comparison with a misspelled state does not compile", () => {
  expect(compile(given('if (status === "runing") {}')).join()).toContain("have no overlap");
  expect(compile(given('switch (status) { case "runing": }')).join()).toContain("not comparable");
});

test("a state that is not known is a string like any other", () => {
  expect(compile(given("const text: string = status; text.toUpperCase();"))).toEqual([]);
  expect(compile(given('const later = "hibernated" as string as AddonStatus;'))).toEqual([]);
});

test("a switch over every known state leaves the unknown ones", () => {
  const cases = knownAddonStatusValues.map((state) => `case "${state}": break;`).join(" ");
  const rest = "import type { UnknownAddonStatus } from '@cce-addons/types';";
  const code = (known: string) =>
    rest + given(`switch (status) { ${known} default: const left: UnknownAddonStatus = status; }`);
  expect(compile(code(cases))).toEqual([]);
  expect(compile(code(cases.replace('case "running": break;', ""))).join()).toContain("running");
});
