// `npm run release:pack`: writes the tarball of each published package and its bill of materials into release/dist.
import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readManifest } from "./manifest.ts";
import { published, siblingsOf } from "./published.ts";
import { writeSbom } from "./sbom.ts";

const folder = fileURLToPath(new URL("dist/", import.meta.url));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const tarball = (name: string) => join(folder, `${name}.tgz`);
for (const [name, from] of Object.entries(published)) {
  const { version } = readManifest(from);
  const args = ["pack", "--pack-destination", folder];
  execFileSync("pnpm", args, { cwd: from, stdio: ["ignore", "ignore", "inherit"] });
  renameSync(join(folder, `cce-addons-${name}-${version}.tgz`), tarball(name));
}
for (const name of Object.keys(published) as (keyof typeof published)[]) {
  writeSbom(tarball(name), siblingsOf(name).map(tarball), join(folder, `${name}.cdx.json`));
  process.stdout.write(`release/dist/${name}.tgz, release/dist/${name}.cdx.json\n`);
}
