import { install } from "./calls.ts";

const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
const withValues = (values: string) =>
  JSON.stringify(install("hostile", "1", "hostile")).replace('"values":{}', `"values":${values}`);

/** Bodies that are rejected with 400, by what they are. */
export const badBodies: [string, string][] = [
  ["nothing", ""],
  ["malformed JSON", "{nope"],
  ["truncated JSON", '{"kind":"Addon"'],
  ["null", "null"],
  ["a number", "1"],
  ["a string", '"a"'],
  ["an empty list", "[]"],
  ["1000 levels", withValues(`{"a":${nested(1000)}}`)],
  ["half a megabyte of brackets", "[".repeat(500_000)],
  ["a field named __proto__", '{"__proto__":{"kind":"Addon"},"constructor":{"prototype":{}}}'],
  [
    "annotations with 20000 invalid fields",
    JSON.stringify({
      ...install(),
      metadata: {
        annotations: Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`k${i}`, i])),
      },
    }),
  ],
];

/** Bodies that are odd and valid, by what they have. */
export const oddBodies: [string, string][] = [
  ["a field given twice", withValues("{}").replace('"kind"', '"kind":"x","kind"')],
  ["NUL and lone surrogates", withValues('{"a\\u0000":"\\ud800","\\udfff":"\\u0000"}')],
  [
    "fields named __proto__ and constructor",
    withValues('{"__proto__":{"x":1},"constructor":{"y":2},"custom":{"__proto__":{"z":3}}}'),
  ],
];
