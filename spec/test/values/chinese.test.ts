import { expect, test } from "vitest";
import { badChinese, badEntries, badTexts, type EntryTexts } from "../../checks/values/chinese.ts";
import { type Entry, readYaml } from "../../checks/values/documents.ts";
import { bundleValues } from "../../tools/values/bundle.ts";
import { mergeSchemas } from "../../tools/values/merge.ts";
import { readChineseSource, readSource } from "../../tools/values/sources.ts";

const english = bundleValues(readSource("npd"));
const chinese = bundleValues(readChineseSource("npd"));
const withTolerations = (update: object) =>
  mergeSchemas(chinese, { properties: { custom: { properties: { tolerations: update } } } });
const at = "#/properties/custom/properties/tolerations";

test("every text of every schema has its Chinese", () => {
  expect(badChinese()).toEqual([]);
});

test.each([
  [
    "a text left in English",
    { description: "Left in English." },
    `${at}: no Chinese for "Tolerations of the Deployment's pods, as in Kubernetes."`,
  ],
  ["letters that touch", { title: "Pod容忍" }, `${at}: no space in d容`],
  ["other code", { description: "容忍 `key`" }, `${at}: other code in "容忍 \`key\`"`],
  ["another type", { type: "object" }, `${at}: more than texts differs`],
  [
    "a field that is gone",
    { properties: { x: {} } },
    `${at}/properties/x: stale, or not in the schema`,
  ],
])("%s is found", (_, update, failure) => {
  expect(badTexts(english, withTolerations(update))).toContain(failure);
});

test("every entry of the ledger has its Chinese, in the same order", () => {
  expect(badEntries()).toEqual([]);
});

test("an entry without Chinese, a stale one and another order are found", () => {
  const ledger = readYaml("values.corrections.yaml") as Entry[];
  const texts = readYaml("overlays/values.corrections.zh-CN.yaml") as Record<string, EntryTexts>;
  const { "V-003": _, ...rest } = texts;
  expect(badEntries(ledger, rest)).toEqual(["V-003: missing"]);
  expect(badEntries(ledger.slice(1), texts)).toEqual(["V-001: stale"]);
  const left = { ...texts, "V-003": { source: "object", ours: "数组", why: "an array" } };
  expect(badEntries(ledger, left)).toEqual(["V-003: why has no Chinese"]);
  const reversed = Object.fromEntries(Object.entries(texts).reverse());
  expect(badEntries(ledger, reversed)).toEqual(["the order is another"]);
});
