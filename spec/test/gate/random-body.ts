import type { Random } from "./random.ts";
import type { Schema } from "./random-edit.ts";

const strings = ["", "v3", "Addon", "a", "coredns", "2026-07-15T08:31:02Z", "upgrade", "install"];
const odd = [null, 1, 0.5, "", "a", true, [], {}];

/** A body that mostly fits a schema of a document, with one change now and then, so that some bodies do not. */
export function bodyOf(document: Schema, schema: Schema, random: Random): unknown {
  const body = make(document, schema, random, 0);
  return random.below(2) === 0 ? body : spoil(body, random);
}

function make(document: Schema, schema: Schema, random: Random, depth: number): unknown {
  const { pick, below } = random;
  if (typeof schema !== "object") {
    return pick(odd);
  }
  if (schema.$ref) {
    const name = schema.$ref.split("/").at(-1);
    return make(document, document.components.schemas[name], random, depth + 1);
  }
  const parts = [...(schema.allOf ?? []), pick(schema.anyOf ?? schema.oneOf ?? [undefined])];
  const made = parts
    .filter((part) => part !== undefined)
    .map((part) => make(document, part, random, depth));
  if (made.length > 0 && !schema.properties) {
    const [first] = made;
    return made.every((each) => typeof each === "object") ? Object.assign({}, ...made) : first;
  }
  if ("const" in schema || schema.enum) {
    return pick([schema.const, ...(schema.enum ?? [])].filter((value) => value !== undefined));
  }
  switch (pick([schema.type ?? pick(["string", "object", "number"])].flat())) {
    case "string":
      return pick(strings);
    case "integer":
      return below(500);
    case "number":
      return below(50) / 2;
    case "boolean":
      return below(2) === 0;
    case "array":
      return Array.from({ length: below(3) }, () =>
        make(document, schema.items ?? {}, random, depth + 1),
      );
    case "null":
      return null;
    default: {
      const names = Object.keys(schema.properties ?? {});
      const required = new Set(schema.required ?? []);
      const taken = names.filter((name) => required.has(name) || (depth < 4 && below(2) === 0));
      return Object.fromEntries(
        taken.map((name) => [name, make(document, schema.properties[name], random, depth + 1)]),
      );
    }
  }
}

/** Changes one field at any depth: it is gone, odd, or one more. */
function spoil(body: unknown, random: Random): unknown {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    return random.pick(odd);
  }
  const fields = { ...body } as Record<string, unknown>;
  const name = random.pick([...Object.keys(fields), "extra", "unlisted"]);
  const ways = [
    () => delete fields[name],
    () => Object.assign(fields, { [name]: random.pick(odd) }),
    () => Object.assign(fields, { [name]: spoil(fields[name], random) }),
  ];
  random.pick(ways)();
  return fields;
}
