import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { entriesOf } from "../../gate/report.ts";
import { compare } from "../../gate/walk.ts";

vi.setConfig({ testTimeout: 240_000 });

// biome-ignore lint/suspicious/noExplicitAny: edits reach into any schema
type Schema = any;

const released = JSON.parse(
  readFileSync(new URL("../../dist/openapi.json", import.meta.url), "utf8"),
);

/** Edits of all schemas of the description together; each returns the keys, from the schema, where a change has to be reported. */
const edits: { name: string; keyword: string; edit: (schema: Schema) => string[] }[] = [
  {
    name: "a required field that becomes optional",
    keyword: "required",
    edit: (schema) => {
      const names: string[] = schema.required;
      delete schema.required;
      return names.map((name) => `properties/${name.replaceAll("/", "~1")}`);
    },
  },
  {
    name: "a field that is removed",
    keyword: "property",
    edit: ({ properties }) => {
      // not one that leads to another schema, which nothing would lead to any more
      const leaves = Object.keys(properties).filter(
        (name) => !JSON.stringify(properties[name]).includes("$ref"),
      );
      const last = String(leaves.at(-1));
      if (leaves.length === 0) {
        return [];
      }
      delete properties[last];
      return [`properties/${last.replaceAll("/", "~1")}`];
    },
  },
  {
    name: "an object that is closed",
    keyword: "type",
    edit: (schema) => {
      schema.additionalProperties = false;
      return ["additionalProperties"];
    },
  },
];

test.each(edits)("finds $name in each object of the description", async ({ keyword, edit }) => {
  const edited = structuredClone(released);
  const expected = Object.entries<Schema>(edited.components.schemas)
    .filter(([, schema]) => schema.properties && schema.required && !schema.additionalProperties)
    .flatMap(([name, schema]) =>
      edit(schema).map((place) => `#/components/schemas/${name}/${place}`),
    );
  expect(expected.length).toBeGreaterThan(10);

  const changes = await compare(released, edited);
  const found = changes.filter((change) => change.keyword === keyword);
  expect(expected.filter((place) => !found.some(({ pointer }) => pointer === place))).toEqual([]);
});

test("a change of a component is one entry, however many operations use it", async () => {
  const edited = structuredClone(released);
  delete edited.components.schemas.AddonInstanceStatus.properties.isRollbackable;
  expect(await compare(released, edited)).toMatchObject([
    { pointer: "#/components/schemas/AddonInstanceStatus/properties/isRollbackable" },
  ]);
});

test("the compiler explains where a place has become what", async () => {
  const edited = structuredClone(released);
  const spec = edited.components.schemas.InstanceRequestSpec;
  spec.properties.values.additionalProperties = { type: "string" };
  const [entry] = entriesOf(await compare(released, edited));
  expect(entry).toEqual({
    what: "`POST /api/v3/addons: request .spec.values{*}` was `unknown` and is `string`.",
    types: "code that sends the old form may not compile",
    mock: "may reject what it accepted",
    pointer: "#/components/schemas/InstanceRequestSpec/properties/values/additionalProperties",
  });
});

test("the compiler rates each place where the same types replace each other", async () => {
  const edited = structuredClone(released);
  const { properties } = edited.components.schemas.AddonInstanceStatus;
  properties.Reason.type = "number";
  properties.message.type = "number";
  const changes = await compare(released, edited);
  expect(changes.map(({ types }) => types)).toEqual(["breaking", "breaking"]);
});

test("a parameter that has to be sent breaks code as well as calls", async () => {
  const edited = structuredClone(released);
  edited.paths["/api/v3/addons"].post.parameters = [
    { name: "zone", in: "query", required: true, schema: { type: "string" } },
  ];
  expect(await compare(released, edited)).toMatchObject([{ types: "breaking", mock: "breaking" }]);
});

test("conditions beside a reference hold as well", async () => {
  const [before, after] = [2, 3].map((minProperties) => {
    const document = structuredClone(released);
    const { properties } = document.components.schemas.InstanceRequest;
    properties.spec = { ...properties.spec, allOf: [{ minProperties }] };
    return document;
  });
  expect(await compare(before, after)).toMatchObject([
    { keyword: "minProperties", from: 2, to: 3, verdict: "breaking" },
  ]);
});

test("what two places ask of one component is compared at each", async () => {
  const [before, after] = [[], ["alias"]].map((required) => {
    const document = structuredClone(released);
    const { properties } = document.components.schemas.InstanceRequestSpec;
    const metadata = { $ref: "#/components/schemas/AnnotatedUpgradeMetadata" };
    properties.first = { allOf: [metadata, { minProperties: required.length }] };
    properties.second = { allOf: [metadata, { minProperties: 1, required }] };
    return document;
  });
  const changes = await compare(before, after);
  expect(changes.map(({ keyword }) => keyword).sort()).toEqual(["minProperties", "required"]);
});
