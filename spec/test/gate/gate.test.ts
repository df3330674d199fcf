import { describe, expect, test, vi } from "vitest";
import { neededBump } from "../../../release/bumps.ts";
import { entriesOf, texts } from "../../gate/report.ts";
import { rate, worst } from "../../gate/rules.ts";
import { compare } from "../../gate/walk.ts";
import { describeThings, editsOf, isFrom } from "./edited.ts";

vi.setConfig({ testTimeout: 240_000 });

// one comparison for all edits of an API: each has a path of its own in one document
const apis = await Promise.all(
  ["small", "wide", "deep"].map(async (api) => ({
    api,
    changes: await compare(describeThings(api, false), describeThings(api, true)),
  })),
);

describe.each(apis)("of the $api API", ({ api, changes }) => {
  const graded = editsOf(api).map((edit, index) => {
    const own = changes.filter(({ pointer }) => isFrom(pointer, edit, index));
    return { ...edit, given: worst(own.map(({ verdict }) => verdict)) };
  });

  test.each(graded)("$name: $verdict", ({ verdict, gate, given }) => {
    expect(given).toBe(gate ?? verdict);
  });
});

test("agrees with the reviewer on at least 38 of the forty edits that were graded before it was written", () => {
  expect(editsOf("deep")).toHaveLength(40);
  expect(editsOf("deep").filter(({ gate }) => gate === undefined).length).toBeGreaterThanOrEqual(
    38,
  );
});

test("a keyword without a row is breaking in every direction", () => {
  for (const way of ["request", "response", "call"] as const) {
    expect(rate("propertyNames", undefined, {}, way)).toBe("breaking");
  }
});

test("says what a change means, in both languages", () => {
  const all = apis.flatMap(({ changes }) => changes);
  const [english, chinese] = [entriesOf(all, "en"), entriesOf(all, "zh")];
  const texts = chinese.flatMap(({ what, types, mock }) => [what, types, mock]);
  expect(texts.filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
  expect(english.filter(({ types, mock }) => types === "" || mock === "")).toEqual([]);
  expect(JSON.stringify([english, chinese])).not.toMatch(/undefined|\[object/);
  expect(english.filter(({ pointer }) => !pointer.startsWith("#"))).toEqual([]);
});

test("every text is used", () => {
  const said = new Set(
    apis.flatMap(({ changes }) => entriesOf(changes).flatMap(({ types, mock }) => [types, mock])),
  );
  const all = [texts.types, texts.mock].flatMap((each) => Object.values(each));
  expect(all.filter(([english]) => !said.has(english))).toEqual([]);
});

test.each([
  { version: "1.2.0", change: "breaking", bump: "major" },
  { version: "1.2.0", change: "additive", bump: "minor" },
  { version: "1.2.0", change: "docs only", bump: "none" },
  { version: "0.1.0", change: "breaking", bump: "minor" },
  { version: "0.1.0", change: "additive", bump: "patch" },
  { version: "0.1.0", change: "none", bump: "none" },
] as const)("after $version, a change that is $change needs $bump", ({ version, change, bump }) => {
  expect(neededBump(version, change)).toBe(bump);
});
