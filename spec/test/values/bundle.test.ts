import { expect, test } from "vitest";
import { bundleValues } from "../../tools/values/bundle.ts";
import { inputVariant, shownVariant } from "../../tools/values/shown.ts";

const parts = {
  Flavor: {
    type: "object",
    properties: { resources: { type: "array", items: { $ref: "#/$defs/Resource" } } },
  },
  Resource: {
    type: "object",
    required: ["name"],
    properties: { name: { type: "string", title: "N" } },
  },
  ipv6: { type: "boolean", title: "IPv6", "x-correction": "V-001" },
};
const bundle = (properties: object) =>
  bundleValues({ schema: { $id: "urn:x", type: "object", properties: { ...properties } }, parts });

test("a reference alone to a named object stays one, with its definition beside it", () => {
  const schema = bundle({ flavor: { $ref: "_shared.yaml#/$defs/Flavor" } });
  expect(schema.properties).toEqual({ flavor: { $ref: "#/$defs/Flavor" } });
  expect(Object.keys(schema.$defs ?? {})).toEqual(["Flavor", "Resource"]);
});

test("what is beside a reference is merged into its part, however deep", () => {
  const name = { "x-extensible-enum": ["a", "b"] };
  const schema = bundle({
    flavor: {
      $ref: "_shared.yaml#/$defs/Flavor",
      properties: { resources: { items: { properties: { name } } } },
    },
  });
  expect(schema.properties?.flavor?.properties?.resources).toEqual({
    type: "array",
    items: {
      type: "object",
      required: ["name"],
      properties: {
        name: { type: "string", title: "N", "x-extensible-enum": ["a", "b"], examples: ["a", "b"] },
      },
    },
  });
  expect(schema.$defs).toBeUndefined();
});

test("a part that is no named object takes the place of its reference, and ids of the ledger add up", () => {
  const schema = bundle({
    a: { $ref: "_shared.yaml#/$defs/ipv6", title: "A", "x-correction": "V-002" },
  });
  expect(schema.properties?.a).toEqual({
    type: "boolean",
    title: "A",
    "x-correction": ["V-001", "V-002"],
  });
});

test("a reference to a part that is not there is an error", () => {
  expect(() => bundle({ a: { $ref: "_shared.yaml#/$defs/Gone" } })).toThrow(
    "$ref _shared.yaml#/$defs/Gone points at no part of _shared.yaml",
  );
});

test("the variants are made of the same schema and are looser", () => {
  const schema = bundle({
    basic: { type: "object" },
    flavor: { $ref: "_shared.yaml#/$defs/Flavor" },
    custom: {
      type: "object",
      properties: {
        a: { type: "object", "x-shown-empty": true },
        b: { type: "integer", minimum: 1 },
      },
    },
  });
  const custom = {
    type: "object",
    properties: {
      a: { anyOf: [{ const: "" }, { type: "object", "x-shown-empty": true }] },
      b: { type: "integer" },
    },
  };
  expect(shownVariant(schema).properties?.custom).toEqual(custom);
  expect(shownVariant(schema).$defs?.Resource?.required).toBeUndefined();
  expect(inputVariant(schema).properties?.parameters).toEqual({
    type: "object",
    properties: { custom },
    patternProperties: { "^flavor[0-9]+$": { $ref: "#/$defs/Flavor" } },
  });
});
