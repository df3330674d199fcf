import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const packageFolder = new URL("..", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "cce-addons-types-"));
afterAll(() => rmSync(folder, { recursive: true }));

const bundle = join(folder, "openapi.json");
const output = join(folder, "schema.gen.ts");
const committed = () => readFileSync(join(packageFolder, "src/schema.gen.ts"), "utf8");

/** Runs the script on the copy in the temporary folder. */
const run = (...flags: string[]) =>
  spawnSync(
    process.execPath,
    ["--import", "tsx", "scripts/generate.ts", "--bundle", bundle, "--output", output, ...flags],
    { cwd: packageFolder, encoding: "utf8" },
  );

/** Puts the bundle and the committed types into the temporary folder, with one description changed. */
function changeDescription(from: string, to: string) {
  const text = readFileSync(new URL("../../../spec/dist/openapi.json", import.meta.url), "utf8");
  expect(text).toContain(from);
  writeFileSync(bundle, text.replace(from, to));
  writeFileSync(output, committed());
}

test("one changed line of description makes the check fail until the types are generated again", () => {
  changeDescription("Request to install or upgrade an add-on.", "A line that was changed.");
  const stale = run("--check");
  expect(stale.status).toBe(1);
  expect(stale.stderr).toContain("run npm run generate");

  expect(run().status).toBe(0);
  expect(readFileSync(output, "utf8")).toContain("A line that was changed.");
  expect(run("--check")).toMatchObject({ status: 0, stderr: "" });
});

test("the check passes on the committed types and writes nothing", () => {
  changeDescription("Request to install", "Request to install");
  expect(run("--check")).toMatchObject({ status: 0, stderr: "" });
  expect(readFileSync(output, "utf8")).toBe(committed());
});

test("one changed type of a schema makes the check fail until the types of values are generated again", () => {
  const values = join(folder, "values/");
  const generated = join(folder, "values.gen.ts");
  const flags = ["--values", values, "--values-output", generated];
  mkdirSync(values);
  const schema = readFileSync(
    new URL("../../../spec/dist/values/npd.json", import.meta.url),
    "utf8",
  );
  writeFileSync(join(values, "npd.json"), schema);
  expect(run(...flags).status).toBe(0);
  expect(readFileSync(generated, "utf8")).toContain("multiAZEnabled?: boolean | undefined;");

  writeFileSync(join(values, "npd.json"), schema.replace(/"type": "boolean"/g, '"type": "string"'));
  expect(run("--check", ...flags).stderr).toContain(
    `${generated} is not what spec/values generates: run npm run generate`,
  );
  expect(run(...flags).status).toBe(0);
  expect(readFileSync(generated, "utf8")).toContain("multiAZEnabled?: string | undefined;");
});

test("a bundle that is not there is named", () => {
  rmSync(bundle);
  expect(run("--check")).toMatchObject({ status: 1 });
  expect(run("--check").stderr).toContain(`${bundle} does not exist: run \`npm run build\``);
});

test("an open set without a name of its own is rejected", () => {
  const schema = {
    type: "object",
    properties: { state: { type: "string", "x-extensible-enum": ["on"] } },
  };
  const description = {
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: {},
    components: { schemas: { Lamp: schema } },
  };
  writeFileSync(bundle, JSON.stringify(description));
  expect(run().stderr).toContain(
    "x-extensible-enum is allowed only on a schema of components.schemas",
  );
});
