import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { keptStateSchema, ruleSchema } from "../src/description/control-schemas.ts";
import { defaultDescription, readDescription, validateRequest } from "../src/description/index.ts";
import { seedSchema } from "../src/engine/seed-schema.ts";
import { install, upgrade } from "./calls.ts";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const api = readDescription(JSON.parse(readFileSync(defaultDescription, "utf8")));
const control = readDescription(parse(read("../control.openapi.yaml")));
const { spec } = install();

/** Bodies with every kind of mistake that the schemas know, and some without. */
const bodies: unknown[] = [
  install(),
  upgrade(),
  null,
  [],
  "text",
  {},
  { ...install(), apVersion: "v3", apiVersion: undefined },
  { ...install(), kind: "addon", apiVersion: 3, metadata: [] },
  { ...install(), metadata: { "addon.install/type": "install" } },
  { ...install(), metadata: { annotations: { "addon.install/type": "instal" } } },
  { ...install(), metadata: { annotations: { "addon.update/type": "upgrade" } } },
  { ...install(), metadata: { annotations: { "addon.upgrade/type": "path" } } },
  { ...install(), metadata: { labels: 1, alias: 2, annotations: { a: 1 } } },
  { ...install(), spec: { ...spec, version: 1, values: null, clusterID: "" } },
  { ...install(), spec: { clusterId: "c", addonTemplateName: "" } },
  { clusterID: "" },
  { clusterID: 7 },
  { clusterID: "c" },
];
const parts = ["", "a", "a".repeat(300)];
const seeds: unknown[] = [
  parse(read("../seed/default.yaml")),
  3,
  { clusters: 3, template: [] },
  { clusters: [{ id: "", addon: [] }, { addons: [{ template: "x", statsu: 1, version: "1 2" }] }] },
  { templates: [{ kind: "Addon", needs: ["x"], metadata: { name: 1 } }] },
];
const rules = [{ scenario: "429" }, { scenario: "sun" }, { times: 0, operation: "x", colour: 1 }];
const states = [{ addons: [] }, { addons: [{ uid: 1 }], clock: {}, scenarios: [{}] }];

/** Asks the validators that the build shipped, in a process in which code cannot be made from strings. */
function explainedByShipped(): unknown {
  const program = fileURLToPath(new URL("shipped-validators/explain.ts", import.meta.url));
  const input = JSON.stringify({ bodies, parts, seeds, rules, states });
  const flag = "--disallow-code-generation-from-strings";
  return JSON.parse(
    execFileSync(process.execPath, [flag, "--import", "tsx", program], { input, encoding: "utf8" }),
  );
}

test("what was compiled at build explains every mistake as the start-up compiler does, without eval", () => {
  const expected = {
    requests: api.operations.map((operation) => [
      ...bodies.map((json) =>
        validateRequest(operation, {
          path: "/api/v3/addons/x",
          query: new URLSearchParams(),
          json,
          unreadable: undefined,
        }),
      ),
      ...parts.map((part) => operation.parameters.map(({ check }) => check(part))),
    ]),
    seeds: seeds.map(api.check(seedSchema(api), "#seed")),
    rules: rules.map(control.check(ruleSchema(control), "#rule")),
    states: states.map(control.check(keptStateSchema(control), "#kept-state")),
  };
  const shipped = explainedByShipped();
  expect(shipped).toEqual(JSON.parse(JSON.stringify(expected)));
  const messages = JSON.stringify(shipped);
  for (const explained of [
    'did you mean \\"apiVersion\\"?',
    '/clusters/1/addons/0 must not have the property \\"statsu\\"',
    "/operation must be one of",
    "/addons/0/uid must be a string, not a number",
    "query parameter cluster_id is missing",
  ]) {
    expect(messages).toContain(explained);
  }
});
