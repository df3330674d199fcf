import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { changed } from "../checks/chinese/compare-texts.ts";
import { overlayFailures } from "../checks/deployed/overlay-failures.ts";
import { readDocuments } from "../checks/page/documents.ts";
import { provenanceFailures } from "../checks/provenance/fields.ts";
import { bodyFailures, type Recorded } from "../checks/provenance/recount.ts";
import { schemaFailures } from "../checks/schema.ts";
import { type Evidence, locator } from "../tools/evidence.ts";
import { type Bundle, readBundle, readYaml } from "../tools/files.ts";
import type { Overlay } from "../tools/overlay.ts";

const { ledger, transcript } = readDocuments();
const description = readBundle("openapi.json");
const recorded = readYaml("test/fixtures/recorded-bodies.json") as Recorded[];

/** What the check reports after one change of the description. */
const after = (pointer: string, change: (node: Record<string, unknown>) => void) =>
  provenanceFailures(changed(description, pointer, change) as Bundle, ledger, transcript.tables);

test("every operation and field of the description has its provenance", () => {
  expect(provenanceFailures(description, ledger, transcript.tables)).toEqual([]);
});

test("an operation without provenance is found", () => {
  const failures = after("#/paths/~1autopilot~1v3~1addons/get", (node) => {
    delete node["x-correction"];
  });
  expect(failures).toEqual([
    "operation listAutopilotAddonInstances has no provenance: add x-correction and an entry",
  ]);
});

test("a field and a parameter without provenance are found", () => {
  const hint = "has no provenance: list it under fields of the entry that says where it comes from";
  const field = after("#/components/schemas/AddonPrecheckTask/properties", (node) => {
    node.owner = { type: "string" };
  });
  expect(field).toEqual([`AddonPrecheckTask.owner ${hint}`]);
  const parameter = after("#/paths/~1autopilot~1v3~1addons/get/parameters", (node) => {
    (node as unknown as object[]).push({ name: "limit", in: "query" });
  });
  expect(parameter).toEqual([`listAutopilotAddonInstances.limit ${hint}`]);
});

test("a listed field that is gone is found", () => {
  const failures = after("#/components/schemas/AddonPrecheckTask/properties", (node) => {
    delete node.spec;
  });
  expect(failures).toEqual(["entry D-026 lists AddonPrecheckTask.spec, which does not exist"]);
});

test("counts are repeated over the recorded bodies, and a wrong one is found", () => {
  const all = ledger.flatMap(({ id, evidence }) => bodyFailures(id, evidence, recorded));
  expect(all).toEqual([]);
  const wrong: Evidence[] = [
    {
      kind: "bodies",
      of: "instances",
      field: "status.targetVersions",
      counts: { null: 9 },
      shows: "it",
    },
    { kind: "bodies", numbers: [4, 5], shows: "it" },
  ];
  expect(bodyFailures("C-005", wrong, recorded)).toEqual([
    "C-005: instances by status.targetVersions are 4 null, 6 absent, not 9 null",
    "C-005: there is no recorded body 5",
  ]);
});

test.each<[Evidence, string]>([
  [
    { kind: "page", guide: "api-cce", page: "cce_02_0322", date: "2019-05-07", shows: "it" },
    "https://support.huaweicloud.com/api-cce/cce_02_0322.html (2019-05-07)",
  ],
  [
    { kind: "file", repository: "a/b", commit: "0ac293b", path: "参考/x y.md", shows: "it" },
    "https://github.com/a/b/blob/0ac293b/%E5%8F%82%E8%80%83/x%20y.md",
  ],
  [
    {
      kind: "page",
      guide: "intl/zh-cn/ally-visitor-1-api-cce",
      page: "cce_02_0324",
      date: "2026-08-21",
      shows: "it",
    },
    "https://support.huaweicloud.com/intl/zh-cn/ally-visitor-1-api-cce/cce_02_0324.html (2026-08-21)",
  ],
  [{ kind: "issue", repository: "a/b", number: 7, shows: "it" }, "https://github.com/a/b/issues/7"],
  [
    {
      kind: "bodies",
      of: "requests",
      field: "kind",
      counts: { string: 19, absent: 1 },
      shows: "it",
    },
    "spec/test/fixtures/recorded-bodies.json, requests by kind: 19 string, 1 absent",
  ],
])("a reader can follow %j", (evidence, place) => {
  expect(locator(evidence)).toBe(place);
});

test("the list of evidence has a locator and what it shows on every line", () => {
  const flags = ["--import", "tsx", "checks/provenance/list.ts"];
  const cwd = new URL("..", import.meta.url);
  const lines = execFileSync(process.execPath, flags, { cwd, encoding: "utf8" }).trim().split("\n");
  expect(lines.length).toBeGreaterThan(350);
  expect(lines.filter((line) => line.startsWith("V-")).length).toBeGreaterThan(150);
  for (const line of lines) {
    expect(line.split("\t").filter(Boolean), line).toHaveLength(4);
    const [, body, version] =
      /\tspec\/(test\/values\/recorded\/[\w-]+\.yaml)(?:, (\S+))?\t/.exec(line) ?? [];
    if (body !== undefined) {
      const recorded = readYaml(body) as { templateVersion: string }[];
      const named = recorded.filter(({ templateVersion }) =>
        `${templateVersion}`.startsWith(version ?? ""),
      );
      expect(named, line).toHaveLength(1);
    } else if (!/\t(?:package|bodies)\t/.test(line)) {
      expect(line).toMatch(/\thttps:\/\/\S+|\t[^\t]+, https:\/\/\S+/);
    }
  }
});

test("evidence without a locator, or in words only, does not pass the schema of the ledger", () => {
  const [first] = ledger;
  const failures = (evidence: unknown) => schemaFailures("corrections", [{ ...first, evidence }]);
  expect(failures(first?.evidence)).toEqual([]);
  for (const bad of [
    "the page",
    { kind: "page", shows: "table 2" },
    { kind: "page", guide: "api-cce", page: "error codes", date: "undated", shows: "it" },
    { kind: "rumor", shows: "it" },
  ]) {
    expect(failures([bad])).not.toEqual([]);
  }
  expect(failures([])).not.toEqual([]);
});

test("an action of the overlay and the ledger hold together, in both directions", () => {
  const overlay = readYaml("overlays/deployed.yaml") as Overlay;
  expect(overlayFailures(overlay, ledger)).toEqual([]);
  const { actions } = overlay;
  const kept = actions.filter((action) => action["x-correction"] !== "D-013");
  expect(overlayFailures({ actions: kept }, ledger)).toEqual([
    "entry D-013 says what is deployed, but no action carries it",
  ]);
  const more = [...actions, { target: "$.a" }, { target: "$.b", "x-correction": "D-004" }];
  expect(overlayFailures({ actions: more }, ledger)).toEqual([
    "the action on $.a has no x-correction",
    "the action on $.b carries D-004, which says nothing under deployed",
  ]);
});
