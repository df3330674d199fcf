// pack.mjs: packs the published packages, and unpacks the description as a downstream project finds it.
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { published } from "../../release/published.mjs";
import { runCommand } from "./command.mjs";
import { root } from "./place.mjs";

/**
 * Packs every published package into `folder`, which is emptied first.
 *
 * @returns {Promise<Record<string, { file: string, bytes: number }>>} the tarball of each and its size.
 */
export async function packAll(folder) {
  rmSync(folder, { recursive: true, force: true });
  const tarballs = {};
  for (const [name, from] of Object.entries(published)) {
    const into = join(folder, name);
    mkdirSync(into, { recursive: true });
    await runCommand([join(root, "node_modules/.bin/pnpm"), "pack", "--pack-destination", into], {
      cwd: join(root, from),
    });
    const [file] = readdirSync(into).filter((entry) => entry.endsWith(".tgz"));
    if (file === undefined) {
      throw new Error(`packing ${from} made no tarball in ${into}`);
    }
    tarballs[name] = { file: join(into, file), bytes: statSync(join(into, file)).size };
  }
  return tarballs;
}

/** Unpacks a tarball. @returns {Promise<string>} the folder of the package. */
export async function unpack(tarball, into) {
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  await runCommand(["tar", "-xzf", tarball, "-C", into], { cwd: into });
  return join(into, "package");
}
