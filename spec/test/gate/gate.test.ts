import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { compare, largest } from "../../gate/compare.mjs";
import { verdict } from "../../gate/verdict.mjs";

interface Edit {
  name: string;
  bump: string;
  set?: Record<string, unknown>;
  remove?: string[];
  move?: Record<string, string>;
}

const read = (name: string) => parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const edits: Edit[] = read("edits.yaml");
const grades: string[] = [];

// One run of the comparison for all: each edit has a path of its own in one document.
beforeAll(() => {
  const changes = compare(document(false), document(true));
  for (const index of edits.keys()) {
    const here = new RegExp(`^#/paths/~1edit-${index}(?:/|$)`);
    grades.push(largest(changes.filter(({ path }) => here.test(path)).map(({ bump }) => bump)));
  }
}, 120_000);

test.each(edits.map((edit, index) => ({ ...edit, index })))(
  "asks for $bump when $name",
  ({ index, bump }) => expect(grades[index]).toBe(bump),
);

test.each([
  { version: "1.2.0", change: "major", bump: "minor", passes: false },
  { version: "1.2.0", change: "major", bump: "major", passes: true },
  { version: "1.2.0", change: "minor", bump: "patch", passes: false },
  { version: "0.1.0", change: "major", bump: "minor", passes: true },
  { version: "0.1.0", change: "major", bump: "patch", passes: false },
  { version: "1.2.0", change: "none", bump: "none", passes: true },
])(
  "after $version, a $change change with a $bump changeset passes: $passes",
  ({ version, change, bump, passes }) => expect(verdict(version, change, bump).passes).toBe(passes),
);

function document(edited: boolean) {
  const scheme = (name: string) => ({ type: "apiKey", in: "header", name });
  const paths = edits.map((edit, index) => {
    const item = read("api.yaml");
    for (const method of ["get", "post"]) {
      item[method].operationId += index;
    }
    return [`/edit-${index}`, edited ? apply(item, edit) : item];
  });
  return {
    openapi: "3.1.0",
    info: { title: "Things", version: "1.0.0" },
    paths: Object.fromEntries(paths),
    components: {
      securitySchemes: { token: scheme("X-Auth-Token"), aksk: scheme("Authorization") },
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: edits reach into any part of a description
function apply(item: any, { set = {}, remove = [], move = {} }: Edit) {
  const reach = (pointer: string) => {
    const names = pointer
      .replace("$answer", "get/responses/200/content/application~1json/schema")
      .replace("$body", "post/requestBody/content/application~1json/schema")
      .split("/")
      .map((name) => name.replaceAll("~1", "/"));
    const last = String(names.pop());
    return { owner: names.reduce((value, name) => value[name], item), last };
  };
  for (const [from, to] of Object.entries(move)) {
    const [source, target] = [reach(from), reach(to)];
    target.owner[target.last] = source.owner[source.last];
    delete source.owner[source.last];
  }
  for (const pointer of remove) {
    const { owner, last } = reach(pointer);
    delete owner[last];
  }
  for (const [pointer, value] of Object.entries(set)) {
    const { owner, last } = reach(pointer);
    owner[last] = value;
  }
  return item;
}
