import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { at } from "../tools/pointer.ts";
import { readBundle } from "./validator.ts";

type Node = Record<string, unknown>;

/** One way to break the description for each rule: the node to change, and the change. */
const breaks: [rule: string, pointer: string, change: (node: Node) => void][] = [
  ["operation-description", "#/paths/~1api~1v3~1addons/post", remove("description")],
  ["parameter-description", "#/components/parameters/ClusterId", remove("description")],
  ["tag-description", "#/tags/0", remove("description")],
  ["cce-addons/schema-description", "#/components/schemas/Versions", remove("description")],
  [
    "cce-addons/property-description",
    "#/components/schemas/Versions/properties/stable",
    set("description", " "),
  ],
  ["rule/header-description", "#/components/headers/RequestId", remove("description")],
  [
    "rule/request-body-description",
    "#/components/requestBodies/CreateAddonInstance",
    remove("description"),
  ],
  ["rule/server-description", "#/servers/0", remove("description")],
  ["rule/security-scheme-description", "#/components/securitySchemes/token", remove("description")],
  [
    "rule/summary-begins-with-verb",
    "#/paths/~1api~1v3~1addons/get",
    set("summary", "The add-ons of a cluster"),
  ],
  [
    "rule/summary-begins-with-verb",
    "#/paths/~1api~1v3~1addons/get",
    set("summary", "Lists the add-ons of a cluster"),
  ],
  [
    "rule/summary-sentence-case",
    "#/paths/~1api~1v3~1addons/get",
    set("summary", "List The Add-ons"),
  ],
  [
    "rule/summary-sentence-case",
    "#/paths/~1api~1v3~1addons/get",
    set("summary", "List the add-ons."),
  ],
  [
    "rule/operation-id-camel-case",
    "#/paths/~1api~1v3~1addons/get",
    set("operationId", "list_addon_instances"),
  ],
  [
    "cce-addons/named-example",
    "#/components",
    withoutExample("requestBodies/RollbackAddonInstance", "rollback"),
  ],
  [
    "cce-addons/named-example",
    "#/components",
    withoutExample("responses/Conflict", "409-already-installed", {}),
  ],
  ["rule/example-summary", "#/components/examples/409-already-installed", remove("summary")],
  [
    "no-invalid-media-type-examples",
    "#/components/examples/409-already-installed",
    set("value", { code: 409 }),
  ],
  ["no-unused-components", "#/components/schemas", set("Unused", { description: "Unused." })],
];

function remove(key: string) {
  return (node: Node) => {
    delete node[key];
  };
}

function set(key: string, value: unknown) {
  return (node: Node) => {
    node[key] = value;
  };
}

/** Takes the one example away from a body, and the example itself, which would be unused. */
function withoutExample(body: string, example: string, left?: object) {
  return (components: Node) => {
    const media = at(components, `#/${body}/content/application~1json`) as Node;
    media.examples = left;
    delete (components.examples as Node)[example];
  };
}

const folder = mkdtempSync(join(tmpdir(), "cce-addons-lint-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The rules that spoke, by file. Redocly reads all files in one run, since it takes seconds to start. */
const spoke = new Map<string, Set<string>>();

beforeAll(() => {
  const files = [["intact", "#", () => {}] as (typeof breaks)[number], ...breaks].map(
    ([, pointer, change], index) => {
      const bundle = readBundle("openapi.json");
      change((pointer === "#" ? bundle : at(bundle, pointer)) as Node);
      const file = join(folder, `${index}.json`);
      writeFileSync(file, JSON.stringify(bundle));
      spoke.set(file, new Set());
      return file;
    },
  );
  const { stdout } = spawnSync(
    "node_modules/.bin/redocly",
    ["lint", ...files, "--config", "redocly.yaml", "--format", "json", "--max-problems", "1000"],
    { cwd: new URL("..", import.meta.url), encoding: "utf8" },
  );
  // one JSON document after another, one for each file
  for (const document of stdout.split(/(?<=^})\s*(?=\{$)/m)) {
    for (const { ruleId, location } of JSON.parse(document).problems) {
      spoke.get(join(folder, basename(location[0].source.ref)))?.add(ruleId);
    }
  }
});

test("the description as it is breaks no rule", () => {
  expect([...(spoke.get(join(folder, "0.json")) ?? ["not linted"])]).toEqual([]);
});

test.each(breaks.map(([rule, pointer], index) => [rule, pointer, index + 1] as const))(
  "%s speaks when %s is broken, and no other rule does",
  (rule, _, index) => {
    expect([...(spoke.get(join(folder, `${index}.json`)) ?? [])]).toEqual([rule]);
  },
);
