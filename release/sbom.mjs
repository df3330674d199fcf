// sbom.mjs: what the installation of a packed package brings, as CycloneDX.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Installs a tarball's dependencies with npm, as its users do, and writes what came.
 *
 * @param {string} tarball the packed package.
 * @param {string[]} siblings tarballs of our own packages that it depends on, which are not published yet.
 * @param {string} output the file to write, valid by the schema of CycloneDX 1.6.
 * @throws {Error} when the installation fails, or what was written is not valid.
 */
export function writeSbom(tarball, siblings, output) {
  const folder = mkdtempSync(join(tmpdir(), "cce-addons-sbom-"));
  const quietly = { stdio: "pipe", encoding: "utf8" };
  const run = (program, ...args) => execFileSync(program, args, { cwd: folder, ...quietly });
  try {
    run("tar", "-xzf", tarball, "--strip-components=1");
    const manifest = join(folder, "package.json");
    const { devDependencies, ...shipped } = JSON.parse(readFileSync(manifest, "utf8"));
    writeFileSync(manifest, JSON.stringify(shipped));
    // npm makes none for a package without dependencies, and the tool then takes it for not installed
    mkdirSync(join(folder, "node_modules"));
    const quiet = ["--no-save", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"];
    run("npm", "install", "--ignore-scripts", "--omit=peer", ...quiet, ...siblings);
    const format = ["--omit=peer", "--spec-version=1.6", "--output-reproducible", "--validate"];
    const args = ["--no-install", "cyclonedx-npm", ...format, `--output-file=${output}`, manifest];
    execFileSync("npx", args, { cwd: root, ...quietly });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
