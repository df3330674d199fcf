import { expect, test } from "vitest";
import { badEntries, type Entry, type Texts } from "../checks/chinese/ledger-texts.ts";
import { readYaml } from "../tools/files.ts";

const ledger = readYaml("corrections.yaml") as Entry[];
const translated = readYaml("overlays/corrections.zh-CN.yaml") as Record<string, Texts>;

/** The Chinese ledger with other properties in the entry of one id. */
const withEntry = (id: string, properties: Partial<Texts>) => ({
  ...translated,
  [id]: { ...translated[id], ...properties } as Texts,
});

test("every entry of the ledger has its Chinese", () => {
  expect(badEntries(ledger, translated)).toEqual([]);
});

test("an entry without its Chinese is found", () => {
  const { "C-005": _, ...rest } = translated;
  expect(badEntries(ledger, rest)).toEqual(["C-005: missing"]);
});

test("the Chinese of an entry that is gone is found", () => {
  const rest = ledger.filter(({ id }) => id !== "D-007");
  expect(badEntries(rest, translated)).toEqual(["D-007: stale"]);
});

test("another order is found", () => {
  const reversed = Object.fromEntries(Object.entries(translated).reverse());
  expect(badEntries(ledger, reversed)).toEqual(["the order is another"]);
});

test("a text left in English, and letters that touch, are found", () => {
  expect(badEntries(ledger, withEntry("C-003", { why: "later pages show it" }))).toEqual([
    "C-003: why has no Chinese",
  ]);
  expect(badEntries(ledger, withEntry("C-003", { why: "后来的SDK" }))).toEqual([
    "C-003: no space in 的S",
  ]);
});

test("a bare name of the API needs no Chinese, another name is found", () => {
  expect(translated["C-004"]?.ours).toBe("Reason");
  expect(badEntries(ledger, withEntry("C-004", { ours: "reason" }))).toEqual([
    "C-004: ours has no Chinese",
  ]);
});

test("evidence that was left out, and a property that belongs to the ledger alone, are found", () => {
  expect(badEntries(ledger, withEntry("C-004", { evidence: ["页面"] }))).toEqual([
    "C-004: evidence has 1 of 3 items",
  ]);
  const more = withEntry("C-004", { at: ["#/info"] } as Partial<Texts>);
  expect(badEntries(ledger, more)).toEqual([
    "C-004: its properties are at,evidence,ours,source,why",
  ]);
});
