import { expect, test } from "vitest";
import { compile } from "./compile.ts";

/** A program that declares one request, with one part of it replaced. */
const request = (change: Record<string, string> = {}): string => {
  const fields = {
    kind: '"Addon"',
    apiVersion: '"v3"',
    metadata: '{ annotations: { "addon.install/type": "install" } }',
    spec: '{ version: "1.30.6", clusterID: "c", values: {}, addonTemplateName: "coredns" }',
    ...change,
  };
  const body = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  return `import type { InstanceRequest } from "@cce-addons/types";
export const request: InstanceRequest = { ${body.join(", ")} };`;
};

test.each([
  ["the annotation in annotations", {}],
  ["the annotation directly in metadata", { metadata: '{ "addon.install/type": "install" }' }],
  ["an upgrade", { metadata: '{ annotations: { "addon.upgrade/type": "upgrade" } }' }],
  ["an upgrade that changes parameters", { metadata: '{ "addon.upgrade/type": "patch" }' }],
  [
    "annotations of your own beside it",
    { metadata: '{ annotations: { "addon.install/type": "install", owner: "me" } }' },
  ],
  [
    "any JSON in values",
    {
      spec: '{ version: "1", clusterID: "c", addonTemplateName: "t", values: { a: null, b: [1, "x", { c: true }], d: {} } }',
    },
  ],
])("a request compiles with %s", (_, change) => {
  expect(compile(request(change))).toEqual([]);
});

test("a request does not compile with apVersion, and the message suggests apiVersion", () => {
  const code = request().replace("apiVersion:", "apVersion:");
  expect(compile(code).join()).toMatch(/'apVersion' does not exist.*'apiVersion'/s);
});

test.each([
  [
    "without clusterID",
    { spec: '{ version: "1", values: {}, addonTemplateName: "t" }' },
    "Property 'clusterID' is missing",
  ],
  ["with a lower-case kind", { kind: '"addon"' }, `'"addon"' is not assignable`],
  [
    "with a number as version",
    { spec: '{ version: 1, clusterID: "c", values: {}, addonTemplateName: "t" }' },
    "Type 'number' is not assignable to type 'string'",
  ],
  ["without the annotation", { metadata: "{ annotations: {} }" }, "is not assignable"],
  [
    "with an annotation that does not exist",
    { metadata: '{ annotations: { "addon.upgrade/type": "downgrade" } }' },
    "'\"downgrade\"' is not assignable",
  ],
  [
    "with addonTemplateName outside spec",
    { addonTemplateName: '"t"' },
    "'addonTemplateName' does not exist",
  ],
])("a request does not compile %s", (_, change, message) => {
  expect(compile(request(change)).join("\n")).toContain(message);
});
