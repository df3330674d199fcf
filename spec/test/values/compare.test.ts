import { expect, test } from "vitest";
import { compareValues } from "../../checks/values/compare.ts";
import {
  type Documents,
  type Entry,
  type Row,
  readDocuments,
} from "../../checks/values/documents.ts";
import { printedTypes } from "../../checks/values/fields.ts";
import { bundleValues } from "../../tools/values/bundle.ts";

test("the schemas state what the tables state, except where the ledger explains why not", () => {
  expect(compareValues(readDocuments())).toEqual([]);
});

test("the tables are there: rows of every add-on that has a page", () => {
  const rows = readDocuments().addons.map(({ name, rows }) => [name, rows.length] as const);
  expect(rows.filter(([, count]) => count === 0).map(([name]) => name)).toEqual([
    "storage-driver",
    "web-terminal",
  ]);
  expect(rows.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(300);
});

const addonOf = ({ addons }: Documents, name: string) => {
  const addon = addons.find((each) => each.name === name);
  if (addon === undefined) {
    throw new Error(`no add-on ${name}`);
  }
  return addon;
};

/** The documents with one row changed, or a new one. */
function withRow(name: string, field: string, change: Partial<Row>): Documents {
  const documents = readDocuments();
  const { rows } = addonOf(documents, name);
  const row = rows.find((each) => each.field === field);
  row
    ? Object.assign(row, change)
    : rows.push({ field, type: "String", mandatory: false, ...change });
  return documents;
}

/** The documents with the entry of one id changed, or without it. */
function withEntry(id: string, change?: Partial<Entry>): Documents {
  const documents = readDocuments();
  const entry = documents.ledger.find((each) => each.id === id);
  if (change) {
    Object.assign(entry ?? {}, change);
  } else {
    documents.ledger = documents.ledger.filter((each) => each !== entry);
  }
  return documents;
}

test.each([
  [
    "another type",
    withRow("autoscaler", "custom.logLevel", { type: "bool" }),
    "autoscaler custom.logLevel, type: on the page boolean, in the schema integer; no entry explains it",
  ],
  [
    "a row without a field",
    withRow("coredns", "custom.zzz", {}),
    "coredns custom.zzz, name: on the page a field, in the schema none; no entry explains it",
  ],
  [
    "another default",
    withRow("autoscaler", "custom.logLevel", { default: 5 }),
    "autoscaler custom.logLevel, default: on the page 5, in the schema 4; no entry explains it",
  ],
  [
    "an entry that explains nothing",
    withEntry("V-001", { rows: [{ addon: "npd", field: "custom.x", differs: "type" }] }),
    "V-001 explains npd custom.x: type, which is no difference",
  ],
  [
    "an entry that is gone",
    withEntry("V-011"),
    "V-011 at autoscaler.yaml#/properties/custom/properties/scaleDownDelayAfterFailure: x-correction is there, no entry names it",
  ],
  [
    "an entry at another node",
    withEntry("V-013", { at: ["npd.yaml#/properties/custom"] }),
    "V-013 at npd.yaml#/properties/custom: an entry names it, no x-correction is there",
  ],
])("%s is found", (_, documents, failure) => {
  expect(compareValues(documents)).toContain(failure);
});

test("a field that the tables lack is found", () => {
  const documents = readDocuments();
  const addon = addonOf(documents, "everest");
  const custom = addon.source.schema.properties?.custom;
  Object.assign(custom?.properties ?? {}, { brandNew: { type: "string" } });
  addon.schema = bundleValues(addon.source);
  expect(compareValues(documents)).toEqual([
    "everest custom.brandNew, added: on the page no such field, in the schema one; no entry explains it",
  ]);
});

test("every entry has evidence, a known kind of it and a degree of certainty", () => {
  const { ledger, addons } = readDocuments();
  expect(ledger.map(({ id }) => id)).toEqual(
    ledger.map((_, index) => `V-${String(index + 1).padStart(3, "0")}`),
  );
  const kinds = ["page", "guide", "template", "request", "response", "report", "code"];
  for (const { id, evidence, sure, addon, at } of ledger) {
    expect([id, evidence.length > 0]).toEqual([id, true]);
    expect(evidence.filter(({ kind, where }) => !kinds.includes(kind) || where === "")).toEqual([]);
    expect(["high", "middle", "low"]).toContain(sure);
    expect(addon === undefined || addons.some(({ name }) => name === addon)).toBe(true);
    expect(at.length).toBeGreaterThan(0);
  }
});

test.each([
  ["String", ["string"]],
  ["Bool", ["boolean"]],
  ["double", ["number"]],
  ["String/Int", ["integer", "string"]],
  ["String or Int", ["integer", "string"]],
  ["Json Array", ["array"]],
  ["Array", ["array"]],
  ["List<String>", ["array"]],
  ["array of object", ["array"]],
  ["Map<String>[]string", ["object"]],
  ["subnet object", ["object"]],
  ["yaml", ["yaml"]],
])("a table that prints %s means %j", (printed, types) => {
  expect(printedTypes(printed)).toEqual(types);
});
