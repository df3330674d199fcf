import { execFileSync, spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = new URL("..", import.meta.url).pathname;
const copy = mkdtempSync(join(tmpdir(), "cce-addons-pack-"));
afterAll(() => rmSync(copy, { recursive: true }));
const types = join(copy, "packages/types");

const git = (...args: string[]) => execFileSync("git", args, { cwd: copy, stdio: "pipe" });

/** Packs the types in the copy. @returns the status and everything that was printed. */
const pack = () => {
  const args = ["pack", "--pack-destination", copy];
  const { status, stdout, stderr } = spawnSync(join(root, "node_modules/.bin/pnpm"), args, {
    cwd: types,
    encoding: "utf8",
  });
  return { status, printed: stdout + stderr };
};

test("a package is packed from a current build only", () => {
  const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  });
  // other tests create and remove files meanwhile
  for (const path of files
    .trim()
    .split("\n")
    .filter((path) => existsSync(join(root, path)))) {
    cpSync(join(root, path), join(copy, path), { force: true });
  }
  // turbo lists files with git, and without a commit counts ignored files as inputs
  git("init");
  git("add", ".");
  git("-c", "user.name=test", "-c", "user.email=", "commit", "--message=copy");
  for (const folder of ["node_modules", "packages/types/node_modules"]) {
    symlinkSync(join(root, folder), join(copy, folder));
  }

  expect(pack()).toMatchObject({
    status: 1,
    printed: expect.stringMatching(/it lacks .*\.\/dist\/esm/),
  });

  cpSync(join(root, "packages/types/dist"), join(types, "dist"), { recursive: true });
  expect(pack()).toMatchObject({ status: 0 });
  // attw and publint leave one for a moment, while other packages are packed
  writeFileSync(join(types, "cce-addons-types-0.1.0.tgz"), "");
  expect(pack()).toMatchObject({ status: 0 });
  rmSync(join(types, "cce-addons-types-0.1.0.tgz"));
  const tarball = execFileSync(
    "tar",
    ["-tf", `${readdirSync(copy).find((name) => name.endsWith(".tgz"))}`],
    {
      cwd: copy,
      encoding: "utf8",
    },
  );
  expect(tarball.trim().split("\n").sort()).toEqual(
    [
      "LICENSE",
      "README.md",
      "dist/cjs/deployed.gen.d.ts",
      "dist/cjs/deployed.gen.js",
      "dist/cjs/deployed/index.d.ts",
      "dist/cjs/deployed/index.js",
      "dist/cjs/index.d.ts",
      "dist/cjs/index.js",
      "dist/cjs/package.json",
      "dist/cjs/schema.gen.d.ts",
      "dist/cjs/schema.gen.js",
      "dist/cjs/values.d.ts",
      "dist/cjs/values.gen.d.ts",
      "dist/cjs/values.gen.js",
      "dist/cjs/values.js",
      "dist/esm/deployed.gen.d.ts",
      "dist/esm/deployed.gen.js",
      "dist/esm/deployed/index.d.ts",
      "dist/esm/deployed/index.js",
      "dist/esm/index.d.ts",
      "dist/esm/index.js",
      "dist/esm/schema.gen.d.ts",
      "dist/esm/schema.gen.js",
      "dist/esm/values.d.ts",
      "dist/esm/values.gen.d.ts",
      "dist/esm/values.gen.js",
      "dist/esm/values.js",
      "package.json",
    ].map((path) => `package/${path}`),
  );

  appendFileSync(join(types, "src/index.ts"), "// changed after the build\n");
  const stale = pack();
  expect(stale.status).toBe(1);
  expect(stale.printed).toContain("dist is older than what it is built from. Run `npm run build`");

  rmSync(join(types, "README.md"));
  expect(pack().printed).toContain("@cce-addons/types cannot be packed: it lacks README.md.");
});
