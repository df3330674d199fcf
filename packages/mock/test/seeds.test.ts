import { expect, test } from "vitest";
import { type Seed, startMock } from "../src/index.ts";
import { createAddonHandlers } from "../src/msw.ts";
import { call, install } from "./calls.ts";

const template = (name: string, versions: string[] = ["1.0.0"]) => ({
  kind: "Addon",
  apiVersion: "v3",
  metadata: {
    uid: name,
    name,
    creationTimestamp: "2026-01-01T00:00:00Z",
    updateTimestamp: "2026-01-01T00:00:00Z",
  },
  spec: {
    type: "helm",
    labels: [],
    logoURL: "",
    description: "",
    versions: versions.map((version) => ({
      version,
      input: { basic: {}, parameters: {} },
      stable: true,
      translate: {},
      updateTimestamp: "2026-01-01T00:00:00Z",
    })),
  },
});

test.each([
  [
    "a property with a typing error",
    { clusters: [{ id: "c", addons: [{ template: "x", version: "1", statsu: "running" }] }] },
    '/clusters/0/addons/0 must not have the property "statsu"',
  ],
  [
    "a list with a typing error",
    { template: [] },
    'the seed must not have the property "template"',
  ],
  [
    "a template with a typing error",
    { templates: [{ ...template("x"), need: [] }] },
    '/templates/0 must not have the property "need"',
  ],
  [
    "a template that is there twice",
    { templates: [template("x"), template("y"), template("x")] },
    '/templates/2/metadata/name must be unique, "x" is also at /templates/0',
  ],
  [
    "a version that is there twice",
    { templates: [template("x", ["1", "1"])] },
    '/templates/0/spec/versions/1/version must be unique, "1" is also at /templates/0/spec/versions/0',
  ],
  [
    "a cluster that is there twice",
    { clusters: [{ id: "c" }, { id: "c" }] },
    '/clusters/1/id must be unique, "c" is also at /clusters/0',
  ],
  [
    "an add-on that is there twice",
    {
      clusters: [
        {
          id: "c",
          addons: [
            { template: "x", version: "1" },
            { template: "x", version: "2" },
          ],
        },
      ],
    },
    '/clusters/0/addons/1/template must be unique, "x" is also at /clusters/0/addons/0',
  ],
  [
    "an empty version",
    { clusters: [{ id: "c", addons: [{ template: "x", version: "" }] }] },
    "/clusters/0/addons/0/version must not be empty",
  ],
  [
    "a version with a space",
    { clusters: [{ id: "c", addons: [{ template: "x", version: "1 0" }] }] },
    "/clusters/0/addons/0/version must match",
  ],
  [
    "a version that YAML reads as a number",
    { clusters: [{ id: "c", addons: [{ template: "x", version: 1.3 }] }] },
    "/clusters/0/addons/0/version must be a string, not a number",
  ],
  ["null", null, "the seed must be an object, not null"],
])(
  "a seed with %s is rejected with a pointer, by server and handlers",
  async (_name, seed, why) => {
    await expect(startMock({ seed: seed as Seed })).rejects.toThrow(why);
    expect(() => createAddonHandlers({ seed: seed as Seed })).toThrow(why);
  },
);

test("a cluster without addons is an empty cluster, at the start and after a reset", async () => {
  const seed: Seed = { clusters: [{ id: "c" }] };
  const mock = await startMock({ seed });
  const list = async () =>
    (await call(mock, "GET", "/api/v3/addons?cluster_id=c")).body.items.length;
  expect(await list()).toBe(0);
  await call(mock, "POST", "/api/v3/addons", install("x", "1", "c"));
  expect(await list()).toBe(1);
  mock.reset();
  expect(await list()).toBe(0);
  createAddonHandlers({ seed }).reset();
  await mock.close();
});

test("a seed with more add-ons than the mock may hold is rejected at the start", async () => {
  await expect(startMock({ maxInstances: 2 })).rejects.toThrow("at most 2 add-ons");
});

test("list and templates find an add-on by its alias as well, and show it", async () => {
  const { metadata, ...rest } = template("x");
  const aliased = { ...rest, metadata: { ...metadata, alias: "My X" } };
  const clusters = [{ id: "c", addons: [{ template: "x", version: "1.0.0" }] }];
  const mock = await startMock({ seed: { templates: [aliased as never], clusters } });
  const named = "addon_template_name=My%20X";
  const listed = await call(mock, "GET", `/api/v3/addons?cluster_id=c&${named}`);
  expect(listed.body.items).toMatchObject([{ metadata: { name: "x", alias: "My X" } }]);
  const templates = await call(mock, "GET", `/api/v3/addontemplates?${named}`);
  expect(templates.body.items).toMatchObject([{ metadata: { name: "x", alias: "My X" } }]);
  const own = {
    ...install("y", "1", "c"),
    metadata: { alias: "Mine", "addon.install/type": "install" },
  };
  await call(mock, "POST", "/api/v3/addons", own);
  const mine = await call(mock, "GET", "/api/v3/addons?cluster_id=c&addon_template_name=Mine");
  expect(mine.body.items).toMatchObject([{ metadata: { name: "y", alias: "Mine" } }]);
  await mock.close();
});
