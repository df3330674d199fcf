import { expect, test } from "vitest";
import { badEntries, type Entry } from "./overlay/ledger.ts";
import { readYaml } from "./walk/documents.ts";

const ledger = readYaml("corrections.yaml") as Entry[];
const translated = readYaml("overlays/corrections.zh-CN.yaml") as Entry[];

/** The Chinese ledger with other members in the entry of one id. */
const withEntry = (id: string, members: Partial<Entry>) =>
  translated.map((entry) => (entry.id === id ? { ...entry, ...members } : entry));

test("every entry of the ledger has its Chinese", () => {
  expect(badEntries(ledger, translated)).toEqual([]);
});

test("an entry without its Chinese is found", () => {
  const rest = translated.filter(({ id }) => id !== "C-005");
  expect(badEntries(ledger, rest)).toEqual(["C-005: missing"]);
});

test("the Chinese of an entry that is gone is found", () => {
  const rest = ledger.filter(({ id }) => id !== "D-007");
  expect(badEntries(rest, translated)).toEqual(["D-007: stale"]);
});

test("an entry that stands twice, and another order, are found", () => {
  expect(badEntries(ledger, [...translated, ...translated.slice(0, 1)])).toEqual(["C-001: twice"]);
  expect(badEntries(ledger, translated.toReversed())).toEqual(["the order is another"]);
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
  expect(translated.find(({ id }) => id === "C-004")?.ours).toBe("Reason");
  expect(badEntries(ledger, withEntry("C-004", { ours: "reason" }))).toEqual([
    "C-004: ours has no Chinese",
  ]);
});

test("evidence that was left out, and a member that belongs to the ledger alone, are found", () => {
  expect(badEntries(ledger, withEntry("C-004", { evidence: ["页面"] }))).toEqual([
    "C-004: evidence has 1 of 3 items",
  ]);
  const more = withEntry("C-004", { at: ["#/info"] } as Partial<Entry>);
  expect(badEntries(ledger, more)).toEqual([
    "C-004: its members are at,evidence,id,ours,source,why",
  ]);
});
