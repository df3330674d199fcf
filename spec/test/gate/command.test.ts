import { execFile } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test, vi } from "vitest";

const spec = fileURLToPath(new URL("../../", import.meta.url));
const tsx = import.meta.resolve("tsx");
const places: string[] = [];
vi.setConfig({ testTimeout: 240_000 }); // a comparison takes a second or two, and several run at a time on a busy machine
afterAll(() => Promise.all(places.map((place) => rm(place, { recursive: true }))));

/** A change of the description as text: what is replaced, and by what. */
const edits = {
  "no change": ["", ""],
  "a field that is removed from responses": [/"Reason": \{\s+"type"/, '"Cause": {\n "type"'],
  "a field that is new in responses": [
    '"Reason": {',
    '"Motive": { "type": "string" }, "Reason": {',
  ],
  "another description": ["Install, watch, upgrade", "Install, see, upgrade"],
} as const;

type Case = { version: string; edit: keyof typeof edits; bump: string; code: number };

test.concurrent.each<Case>([
  { version: "0.1.0", edit: "a field that is removed from responses", bump: "patch", code: 1 },
  { version: "0.1.0", edit: "a field that is removed from responses", bump: "minor", code: 0 },
  { version: "0.1.0", edit: "a field that is new in responses", bump: "none", code: 1 },
  { version: "0.1.0", edit: "a field that is new in responses", bump: "patch", code: 0 },
  { version: "0.1.0", edit: "another description", bump: "none", code: 0 },
])("after $version, $edit and a changeset of $bump end with $code", async (each) => {
  expect((await run(copyOf(each))).code).toBe(each.code);
});

test.concurrent("says what changed, what that means, and what to write", async () => {
  const edit = "a field that is removed from responses";
  const { out, err } = await run(copyOf({ version: "0.1.0", edit, bump: "patch" }));
  expect(out).toContain("- `POST /api/v3/addons: response 200 .status.Reason` was removed.");
  expect(out).toContain("types: code that reads the old form may not compile.");
  expect(out).toContain("mock: may return what it did not.");
  expect(out).toContain("at #/components/schemas/AddonInstanceStatus/properties/Reason\n");
  expect(err).toContain(
    "ask for a patch version, and a change that is breaking needs at least a minor",
  );
  expect(err).toContain("Run `npm run changeset`");
});

test.concurrent("asks for the description to be kept when the version was raised by hand", async () => {
  const place = copyOf({ version: "0.1.0", edit: "no change", bump: "none" });
  writeFileSync(join(place, "spec/package.json"), '{ "type": "module", "version": "0.2.0" }');
  expect(await run(place)).toMatchObject({
    code: 1,
    err: expect.stringContaining("release:version"),
  });
});

test.concurrent("keeps the description of a version until that is published", async () => {
  const place = copyOf({ version: "0.1.0", edit: "another description", bump: "none" });
  for (const name of ["openapi.deployed", "openapi-3.0", "openapi-3.0.deployed"]) {
    cpSync(join(spec, `dist/${name}.json`), join(place, `spec/dist/${name}.json`));
  }
  expect(await run(place, "--keep")).toMatchObject({
    code: 0,
    out: "The description is the one of 0.1.0.\n",
  });
  const kept = readdirSync(join(place, "spec/released/0.1.0"));
  expect(kept.sort()).toEqual(readdirSync(join(place, "spec/dist")).sort());
  const list = join(place, "spec/released/releases.json");
  writeFileSync(list, '[{ "version": "0.1.0", "date": "2030-01-02" }]');
  expect((await run(place, "--keep")).err).toContain("0.1.0 was published on 2030-01-02");
});

test.concurrent("compares each bundle that was released, and reports a change of both once", async () => {
  const edit = "a field that is removed from responses";
  const place = copyOf({ version: "0.1.0", edit, bump: "minor" });
  const bundle = join(place, "spec/dist/openapi.json");
  const released = join(place, "spec/released/0.1.0");
  cpSync(join(released, "openapi.json"), join(released, "openapi.deployed.json"));
  const deployed = readFileSync(bundle, "utf8").replace('"message": {', '"told": {');
  writeFileSync(join(place, "spec/dist/openapi.deployed.json"), deployed);
  const { out, code } = await run(place);
  expect(code).toBe(0);
  expect(out.split("AddonInstanceStatus/properties/Reason\n")).toHaveLength(2);
  expect(out).toMatch(/properties\/message\n/);

  rmSync(join(place, "spec/dist/openapi.deployed.json"));
  expect((await run(place)).err).toContain("spec/dist/openapi.deployed.json does not exist");
});

/** A throw-away repository with the description as it is, released, and an edit of it. */
function copyOf({ version, edit, bump }: Omit<Case, "code">) {
  const place = mkdtempSync(join(tmpdir(), "gate-"));
  places.push(place);
  for (const folder of [`spec/released/${version}`, "spec/dist", ".changeset"]) {
    mkdirSync(join(place, folder), { recursive: true });
  }
  for (const folder of ["spec/gate", "spec/tools", "release"]) {
    cpSync(join(spec, "..", folder), join(place, folder), { recursive: true });
  }
  symlinkSync(join(spec, "../packages"), join(place, "packages"));
  symlinkSync(join(spec, "node_modules"), join(place, "spec/node_modules"));
  const text = readFileSync(join(spec, "dist/openapi.json"), "utf8");
  const [from, to] = edits[edit];
  const edited = text.replace(from, to);
  expect(edited === text).toBe(edit === "no change");
  const files = {
    "spec/package.json": JSON.stringify({ type: "module", version }),
    "spec/released/releases.json": JSON.stringify([{ version: "0.0.9" }, { version }]),
    [`spec/released/${version}/openapi.json`]: text,
    "spec/dist/openapi.json": edited,
    ".changeset/README.md": "How to write one.",
    ...(bump === "none"
      ? {}
      : { ".changeset/one.md": `---\n"@cce-addons/types": ${bump}\n---\nText.\n` }),
  };
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(place, name), content);
  }
  return place;
}

function run(place: string, ...args: string[]) {
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      ["--import", tsx, join(place, "spec/gate/main.ts"), ...args],
      (_, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}
