import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { compare } from "../../gate/compare.mjs";

vi.setConfig({ testTimeout: 60_000 }); // each comparison takes a second or two

// biome-ignore lint/suspicious/noExplicitAny: edits reach into any schema
type Schema = any;

const released = JSON.parse(
  readFileSync(new URL("../../dist/openapi.json", import.meta.url), "utf8"),
);

/** Edits of every schema of the description at once; each returns where it has to be reported, if it did anything. */
const edits: { name: string; kinds: string[]; edit: (schema: Schema) => string | undefined }[] = [
  {
    name: "a mandatory member that becomes optional",
    kinds: ["answer-mandatory-removed", "request-mandatory-removed"],
    edit: (schema) => (delete schema.required ? "required" : undefined),
  },
  {
    name: "a member that is gone",
    kinds: ["answer-member-removed", "request-member-removed"],
    edit: ({ properties }) => {
      const last = Object.keys(properties).at(-1);
      delete properties[String(last)];
      return `properties/${last?.replaceAll("/", "~1")}`;
    },
  },
  {
    name: "an object that is closed",
    kinds: ["answer-limit-narrower", "request-limit-narrower"],
    edit: (schema) => {
      schema.additionalProperties = false;
      return "additionalProperties";
    },
  },
];

test.each(edits)("finds $name in each object of the description", ({ kinds, edit }) => {
  const edited = structuredClone(released);
  const expected = Object.entries<Schema>(edited.components.schemas)
    .filter(([, schema]) => schema.properties && schema.required && !schema.additionalProperties)
    .map(([name, schema]) => `#/components/schemas/${name}/${edit(schema)}`);
  expect(expected.length).toBeGreaterThan(10);

  const changes = compare(released, edited);
  const found = changes.map(({ pointer }) => pointer);
  expect(expected.filter((place) => !found.some((at) => place.startsWith(at)))).toEqual([]);
  expect([...new Set(changes.map(({ kind }) => kind))].sort()).toEqual(kinds);
});
