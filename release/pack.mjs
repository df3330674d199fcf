// pack.mjs: `npm run release:pack`. Makes release/dist: the tarball of each published package and its bill of materials.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { published } from "./published.mjs";
import { writeSbom } from "./sbom.mjs";

const folder = fileURLToPath(new URL("dist/", import.meta.url));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const tarball = (name) => join(folder, `${name}.tgz`);
for (const [name, from] of Object.entries(published)) {
  const { version } = JSON.parse(readFileSync(join(from, "package.json"), "utf8"));
  const args = ["pack", "--pack-destination", folder];
  execFileSync("pnpm", args, { cwd: from, stdio: ["ignore", "ignore", "inherit"] });
  renameSync(join(folder, `cce-addons-${name}-${version}.tgz`), tarball(name));
}
for (const [name, from] of Object.entries(published)) {
  const { dependencies = {} } = JSON.parse(readFileSync(join(from, "package.json"), "utf8"));
  const siblings = Object.keys(published).filter((own) => `@cce-addons/${own}` in dependencies);
  writeSbom(tarball(name), siblings.map(tarball), join(folder, `${name}.cdx.json`));
  process.stdout.write(`release/dist/${name}.tgz, release/dist/${name}.cdx.json\n`);
}
