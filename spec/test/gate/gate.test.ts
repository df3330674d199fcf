import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { compare, largest } from "../../gate/compare.mjs";
import { verdict } from "../../gate/verdict.mjs";
import { describeThings, editsOf, isFrom } from "./edited.ts";

interface Kind {
  bump: string;
  wins?: string;
  en: string[];
  zh: string[];
}
const file = new URL("../../gate/kinds.yaml", import.meta.url);
const kinds: [string, Kind][] = Object.entries(parse(readFileSync(file, "utf8")));

// One run of the comparison for all edits of an API: each has a path of its own in one document.
const apis = ["small", "wide"].map((api) => ({
  api,
  changes: compare(describeThings(api, false), describeThings(api, true)),
}));
const allChanges = apis.flatMap(({ changes }) => changes);

describe.each(apis)("of the $api API", ({ api, changes }) => {
  const grades = editsOf(api).map((edit, index) => {
    const own = changes.filter(({ path }) => isFrom(path, edit, index));
    return { ...edit, grade: largest(own.map(({ bump }) => bump)) };
  });

  test.each(grades)("asks for $bump when $name", ({ bump, gate, grade }) => {
    expect(grade).toBe(gate ?? bump);
  });
});

test.each(kinds)("%s says what, for the types and for the mock, in both languages", (_, kind) => {
  const placeholders = (texts: string[]) => [...new Set(texts.join().match(/\{\w+\}/g))].sort();
  expect([kind.en.length, kind.zh.length]).toEqual([3, 3]);
  expect(placeholders(kind.zh)).toEqual(placeholders(kind.en));
  expect(kind.zh.filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
});

test("the edits reach every kind", () => {
  const reached = new Set(allChanges.map(({ kind }) => kind));
  expect(kinds.map(([name]) => name).filter((name) => !reached.has(name))).toEqual([]);
});

test("where redocly diff rates a change otherwise, the kind says why ours counts", () => {
  const reasons = new Map(kinds.map(([name, { wins }]) => [name, wins]));
  const others = allChanges.filter(({ bump, theirs }) => theirs !== undefined && theirs !== bump);
  expect(others.filter(({ kind }) => !reasons.get(kind))).toEqual([]);
});

test.each([
  { version: "1.2.0", change: "major", bump: "minor", passes: false },
  { version: "1.2.0", change: "major", bump: "major", passes: true },
  { version: "1.2.0", change: "minor", bump: "patch", passes: false },
  { version: "1.2.0", change: "patch", bump: "none", passes: true },
  { version: "0.1.0", change: "major", bump: "minor", passes: true },
  { version: "0.1.0", change: "major", bump: "patch", passes: false },
  { version: "0.1.0", change: "minor", bump: "patch", passes: true },
  { version: "0.1.0", change: "minor", bump: "none", passes: false },
  { version: "1.2.0", change: "none", bump: "none", passes: true },
])(
  "after $version, a $change change with a $bump changeset passes: $passes",
  ({ version, change, bump, passes }) => expect(verdict(version, change, bump).passes).toBe(passes),
);
