import fc from "fast-check";
import { expect, test } from "vitest";
import { writeJson } from "../src/api/write-json.ts";
import { charactersOf, noteConstant } from "../src/engine/constants.ts";
import { bytesOf, textOf } from "../src/http/utf8.ts";

const objects = fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue({ maxDepth: 4 }));

test("an object is written as JSON.stringify writes it, whether or not parts of it were noted as constant", () => {
  fc.assert(
    fc.property(objects, objects, (own, shared) => {
      const value = { ...own, shared, list: [shared, own, "名称"] };
      const text = JSON.stringify(value);
      expect(textOf(writeJson(value))).toBe(text);
      noteConstant(shared);
      expect([textOf(writeJson(value)), textOf(writeJson(value))]).toEqual([text, text]);
    }),
    { numRuns: 200 },
  );
});

test("what JSON has not, and a Date, are written as JSON.stringify writes them", () => {
  const value = {
    absent: undefined,
    method: () => 1,
    list: [undefined, Number.NaN, null],
    at: new Date(0),
    none: Object.create(null),
    "": {},
  };
  expect(textOf(writeJson(value))).toBe(JSON.stringify(value));
});

test("the bytes of a text are those of UTF-8, of long texts and half characters too", () => {
  for (const text of ["plain", "é中😀", "中".repeat(30_000), "\ud800"]) {
    expect(Buffer.from(bytesOf(text), "latin1")).toEqual(Buffer.from(text));
    expect(textOf({ bytes: bytesOf(text) })).toBe(Buffer.from(text).toString());
  }
});

test("a constant counts as many characters as any other value", () => {
  const value = { servers: [{ port: 5353, zones: [{ zone: "." }] }], name: "中", none: null };
  const before = charactersOf(value);
  noteConstant(value);
  expect([charactersOf(value), charactersOf(value)]).toEqual([before, before]);
});
