import { createRequire } from "node:module";
import * as module from "@cce-addons/types";
import { expect, test } from "vitest";
import { compile } from "./compile.ts";

test("require gives the same values as import", () => {
  expect(createRequire(import.meta.url)("@cce-addons/types")).toEqual({ ...module });
});

test("a CommonJS program compiles against the types", () => {
  const code = `import types = require("@cce-addons/types");
export const status: types.KnownAddonStatus = types.knownAddonStatusValues[0];`;
  expect(compile(code, "commonjs")).toEqual([]);
  expect(compile(code.replace("[0]", "[99]"), "commonjs")).not.toEqual([]);
});
