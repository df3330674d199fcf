import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { siblingsOf } from "../release/published.ts";
import { writeSbom } from "../release/sbom.ts";

const root = new URL("..", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "cce-addons-bill-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("the client's bill of materials lists its installed dependencies, and no development dependency", () => {
  for (const name of ["types", "client"]) {
    execFileSync(join(root, "node_modules/.bin/pnpm"), ["pack", "--pack-destination", folder], {
      cwd: join(root, "packages", name),
      stdio: "pipe",
    });
  }
  const [client = "", types = ""] = readdirSync(folder).map((file) => join(folder, file));
  const output = join(folder, "client.cdx.json");
  writeSbom(client, [types], output);
  const { bomFormat, metadata, components } = JSON.parse(readFileSync(output, "utf8"));
  const name = ({ group, name }: { group?: string; name: string }) => [group, name].join("/");
  expect(bomFormat).toBe("CycloneDX");
  expect(name(metadata.component)).toBe("@cce-addons/client");
  expect(components.map(name).sort()).toEqual([
    "/openapi-fetch",
    "/openapi-typescript-helpers",
    "@cce-addons/types",
  ]);
});

test("a package is installed with all of ours that it needs, as none of a new version is on the registry yet", () => {
  expect(siblingsOf("conformance").toSorted()).toEqual(["client", "mock", "spec", "types"]);
  expect(siblingsOf("spec")).toEqual([]);
});
