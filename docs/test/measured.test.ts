import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Phrase, translateBench } from "../site/measured.ts";
import { benchPhrases } from "../strings/bench-zh.ts";

const folder = new URL("../bench/", import.meta.url);
const tables = readdirSync(folder).filter((file) => file.endsWith(".md"));

test.each(tables)("every heading, cell and sentence of %s has its Chinese", (file) => {
  const { text, missing } = translateBench(
    readFileSync(new URL(file, folder), "utf8"),
    benchPhrases,
  );
  expect(missing).toEqual([]);
  expect(text).toMatch(/\p{Script=Han}/u);
});

test("figures stay, and what has no phrase is named and left as it is", () => {
  const markdown =
    "Two runs of 3. Nothing else.\n\n### A title\n\n| a name | 1.5 ms |\n| --- | --- |\n";
  const phrases: Phrase[] = [
    ["Two runs of {count}.", "两次，每次 {count}。"],
    ["A title", "标题"],
  ];
  expect(translateBench(markdown, phrases)).toEqual({
    text: "两次，每次 3。Nothing else.\n\n### 标题 {#a-title}\n\n| a name | 1.5 ms |\n| --- | --- |",
    missing: ["Nothing else.", "a name"],
  });
});
