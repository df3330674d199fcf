import type { Random } from "./random.ts";

// biome-ignore lint/suspicious/noExplicitAny: edits reach into any schema
export type Schema = any;

/** Edits of one schema: of limits, of types, of unions, of fields, and ways of writing that mean the same. */
const edits: Record<string, (schema: Schema, random: Random) => void> = {
  "drops a keyword": (schema, { pick }) => {
    delete schema[pick(Object.keys(schema))];
  },
  "other words": (schema) => {
    schema.description = "Other words.";
  },
  "limits strings": (schema, { pick, below }) => {
    schema[pick(["minLength", "maxLength"])] = below(6);
  },
  "wants a pattern": (schema, { pick }) => {
    schema.pattern = pick(["^[a-z]*$", "^v", "[0-9]"]);
  },
  "lists values": (schema, { pick }) => {
    schema.enum = pick([["v3"], ["Addon", "v3"], [null, 1, "a"]]);
  },
  "becomes a constant": (schema, { pick }) => {
    schema.const = pick(["Addon", "other"]);
  },
  "takes another type": (schema, { pick }) => {
    schema.type = pick([
      "string",
      "object",
      "integer",
      "number",
      ["string", "null"],
      ["object", "null"],
    ]);
  },
  "states no type": (schema) => {
    delete schema.type;
  },
  "closes an object": (schema) => {
    schema.additionalProperties = false;
  },
  "opens an object": (schema) => {
    schema.additionalProperties = true;
  },
  "sets the type of further fields": (schema, { pick }) => {
    schema.additionalProperties = { type: pick(["string", "number"]) };
  },
  "requires a field": (schema, { pick }) => {
    const names = [...Object.keys(schema.properties ?? {}), "unlisted"];
    schema.required = [...new Set([...(schema.required ?? []), pick(names)])];
  },
  "requires fewer fields": (schema) => {
    schema.required = (schema.required ?? []).slice(1);
  },
  "adds a field": (schema) => {
    schema.properties = { ...schema.properties, extra: { type: "string" } };
  },
  "removes a field": (schema, { pick }) => {
    delete schema.properties?.[pick([...Object.keys(schema.properties ?? {}), "none"])];
  },
  "limits the number of fields": (schema, { below }) => {
    schema.maxProperties = below(4);
  },
  "needs one more condition": (schema, { pick }) => {
    const { allOf = [] } = schema;
    schema.allOf = [
      ...allOf,
      pick([{ required: ["kind"] }, { minProperties: 2 }, { maxLength: 2 }, {}]),
    ];
  },
  "rules something out": (schema, { pick }) => {
    schema.not = pick([{ required: ["code"] }, { type: "null" }, { const: "v3" }]);
  },
  "depends on a field": (schema) => {
    schema.dependentRequired = { message: ["code"] };
  },
  "names fields": (schema) => {
    schema.propertyNames = { maxLength: 6 };
  },
  "has one more alternative": (schema, { pick }) => {
    const alternatives = schema.anyOf ?? schema.oneOf;
    alternatives?.push(
      pick([{ type: "null" }, { type: "string" }, { type: "object", required: ["other"] }]),
    );
  },
  "has one alternative less": (schema) => {
    (schema.anyOf ?? schema.oneOf)?.pop();
  },
  "lets one alternative hold at a time": (schema) => {
    if (schema.anyOf) {
      schema.oneOf = schema.anyOf;
      delete schema.anyOf;
    }
  },
  "is written as the only condition": (schema) => {
    wrap(schema, (inner) => ({ allOf: [inner] }));
  },
  "may be null as an alternative": (schema) => {
    wrap(schema, (inner) => ({ anyOf: [inner, { type: "null" }] }));
  },
  "changes the order of alternatives": (schema) => {
    schema.anyOf?.reverse();
  },
};

/** Edits a random schema of a component, and says what was done. */
export function editRandomly(component: Schema, random: Random): string {
  const schema = random.pick(schemasIn(component));
  const name = random.pick(Object.keys(edits));
  edits[name]?.(schema, random);
  return name;
}

/** A component and the schemas that are written in it. */
function schemasIn(schema: Schema): Schema[] {
  const inner = [
    ...Object.values(schema.properties ?? {}),
    ...[
      schema.items,
      schema.additionalProperties,
      ...(schema.anyOf ?? []),
      ...(schema.oneOf ?? []),
    ],
  ];
  const own = inner.filter((each) => typeof each === "object" && !("$ref" in each));
  return [schema, ...own.flatMap(schemasIn)];
}

function wrap(schema: Schema, around: (inner: Schema) => Schema) {
  const inner = { ...schema };
  for (const name of Object.keys(schema)) {
    delete schema[name];
  }
  Object.assign(schema, around(inner));
}
