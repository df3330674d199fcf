import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import {
  badTexts,
  type Description,
  structureDifferences,
} from "../checks/chinese/compare-texts.ts";
import { operationsOf, readBundle } from "../tools/files.ts";
import { at } from "../tools/pointer.ts";
import { createValidator, readBundle as readSchema } from "./validator.ts";

const deployed = readBundle("openapi.deployed.json");
const { problems } = createValidator(readSchema("openapi.deployed.json"));
const { value: install } = parse(
  readFileSync(new URL("../examples/requests/install.yaml", import.meta.url), "utf8"),
);
const { value: upgrade } = parse(
  readFileSync(new URL("../examples/requests/upgrade.yaml", import.meta.url), "utf8"),
);
const withoutVersion = ({ spec: { version: _, ...spec }, ...request }: typeof install) => ({
  ...request,
  spec,
});

test("both bundles have the sixteen operations, and the same ones when there are more", () => {
  const ids = operationsOf(readBundle("openapi.json")).map(({ operationId }) => operationId);
  expect(ids.length).toBeGreaterThanOrEqual(16);
  expect(operationsOf(deployed).map(({ operationId }) => operationId)).toEqual(ids);
});

test("a creation returns 201, and not 200", () => {
  const responses = at(deployed, "#/paths/~1api~1v3~1addons/post/responses") as object;
  expect(Object.keys(responses)).toEqual(expect.arrayContaining(["201", "400"]));
  expect(responses).not.toHaveProperty("200");
});

test("an installation may leave the version out, an upgrade may not, by POST as by PUT", () => {
  const post = { operation: "createAddonInstance", kind: "request" } as const;
  const put = { operation: "updateAddonInstance", kind: "request" } as const;
  expect(problems(post, install)).toEqual([]);
  expect(problems(post, withoutVersion(install))).toEqual([]);
  expect(problems(post, upgrade)).toEqual([]);
  expect(problems(post, withoutVersion(upgrade))).not.toEqual([]);
  expect(problems(put, upgrade)).toEqual([]);
  expect(problems(put, withoutVersion(upgrade))).not.toEqual([]);
  expect(problems(put, install)).not.toEqual([]);
});

test("the recorded shape of an error and the text of a deletion come first", () => {
  const [first] = at(deployed, "#/components/schemas/ErrorResponse/anyOf") as { $ref: string }[];
  expect(first?.$ref).toBe("#/components/schemas/StatusError");
  const examples = at(
    deployed,
    "#/components/responses/BadRequest/content/application~1json/examples",
  ) as object;
  expect(Object.keys(examples)[0]).toBe("DeployedService");
  const content = at(
    deployed,
    "#/paths/~1api~1v3~1addons~1{id}/delete/responses/200/content",
  ) as object;
  expect(Object.keys(content)).toEqual(["text/plain", "application/json"]);
});

test("the order of errors leaves none of the shapes and examples of the reference out", () => {
  const reference = readBundle("openapi.json");
  for (const pointer of [
    "#/components/schemas/ErrorResponse/anyOf",
    "#/components/responses/BadRequest/content/application~1json/examples",
  ]) {
    const sorted = (bundle: unknown) =>
      Object.values(at(bundle, pointer) as object)
        .map(({ $ref }) => $ref)
        .sort();
    expect(sorted(deployed)).toEqual(sorted(reference));
  }
});

test("the deployed bundle has its Chinese, and nothing else differs", () => {
  const chinese = readBundle("openapi.deployed.zh-CN.json") as unknown as Description;
  expect(badTexts(deployed as unknown as Description, chinese)).toEqual([]);
  expect(structureDifferences(deployed as unknown as Description, chinese)).toEqual([]);
});

test("a target of an overlay that matches nothing stops the build", () => {
  const folder = mkdtempSync(join(tmpdir(), "cce-addons-overlay-"));
  const file = join(folder, "dead.yaml");
  writeFileSync(
    file,
    "overlay: 1.0.0\nactions:\n  - target: $.info\n  - target: $.components.schemas.Gone\n",
  );
  const flags = ["--import", "tsx", "tools/check-overlay.ts", file, "openapi.json"];
  const cwd = new URL("..", import.meta.url);
  const { status, stderr } = spawnSync(process.execPath, flags, { cwd, encoding: "utf8" });
  rmSync(folder, { recursive: true });
  expect(status).toBe(1);
  expect(stderr).toContain("target $.components.schemas.Gone matches nothing in openapi.json");
});
