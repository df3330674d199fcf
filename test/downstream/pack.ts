// Packs the published packages, and unpacks the description as a downstream project finds it.
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { published } from "../../release/published.ts";
import { runCommand } from "./command.ts";
import type { Tarballs } from "./outcome.ts";
import { root } from "./place.ts";

/** Packs every published package into `folder`, which is emptied first. */
export async function packAll(folder: string): Promise<Tarballs> {
  rmSync(folder, { recursive: true, force: true });
  const tarballs: [string, { file: string; bytes: number }][] = [];
  for (const [name, from] of Object.entries(published)) {
    const into = join(folder, name);
    mkdirSync(into, { recursive: true });
    await runCommand([join(root, "node_modules/.bin/pnpm"), "pack", "--pack-destination", into], {
      cwd: join(root, from),
    });
    const [file] = readdirSync(into).filter((entry) => entry.endsWith(".tgz"));
    if (file === undefined) {
      throw new Error(`packing ${from} wrote no tarball to ${into}`);
    }
    tarballs.push([name, { file: join(into, file), bytes: statSync(join(into, file)).size }]);
  }
  return Object.fromEntries(tarballs) as Tarballs;
}

/** Unpacks a tarball. @returns the folder of the package. */
export async function unpack(tarball: string, into: string): Promise<string> {
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  await runCommand(["tar", "-xzf", tarball, "-C", into], { cwd: into });
  return join(into, "package");
}
