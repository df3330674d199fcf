import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { differences } from "./guide-shape.ts";

const folder = (language: string) => new URL(`../guide/${language}/`, import.meta.url);
const read = (language: string, name: string) =>
  readFileSync(new URL(name, folder(language)), "utf8");
const names = readdirSync(folder("en"));

test("every guide is there in both languages", () => {
  expect(names.length).toBeGreaterThan(5);
  expect(readdirSync(folder("zh"))).toEqual(names);
});

test.each(names)("%s has the same blocks, anchors, code, links and files in Chinese", (name) => {
  expect(differences(read("en", name), read("zh", name))).toEqual([]);
});

const english =
  "# Title\n\nRead `a`, then [b](b.md).\n\n## Next {#next}\n\n{{snippets/a.mjs js}}\n";
const chinese =
  "# 标题\n\n先看[乙](b.md)，再看 `a`。\n\n## 下一步 {#next}\n\n{{snippets/a.mjs js}}\n";

test("another order of words is no difference", () => {
  expect(differences(english, chinese)).toEqual([]);
});

test.each([
  ["an anchor", "{#next}", "{#later}", ["h2 #next | h2 #later"]],
  ["code", "`a`", "`c`", ["p `a` b.md | p `c` b.md"]],
  ["a link", "(b.md)", "(c.md)", ["p `a` b.md | p `a` c.md"]],
  ["an included file", "a.mjs", "c.mjs", ["p {{snippets/a.mjs js}} | p {{snippets/c.mjs js}}"]],
  [
    "a block that is left out",
    "\n{{snippets/a.mjs js}}",
    "",
    ["p {{snippets/a.mjs js}} | nothing"],
  ],
  [
    "prose left in English",
    "先看[乙](b.md)，再看 `a`。",
    "Read `a`, [b](b.md).",
    ["no Chinese: Read `a`, [b](b.md)."],
  ],
  ["letters that touch", "再看 `a`", "再看`a`", ["no space in 看`"]],
])("%s that differs is found", (_, from, to, found) => {
  expect(differences(english, chinese.replace(from, to))).toEqual(found);
});
