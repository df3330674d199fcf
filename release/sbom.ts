import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Writes the bill of materials (CycloneDX 1.6) of a packed package: installs its dependencies with npm, as users do, and
 * lists what was installed.
 *
 * @param tarball the packed package.
 * @param siblings tarballs of our own packages that it depends on, which are not published yet.
 * @param output the file to write.
 * @throws {Error} when the installation fails, or the bill does not match the schema of CycloneDX.
 */
export function writeSbom(tarball: string, siblings: readonly string[], output: string): void {
  const folder = mkdtempSync(join(tmpdir(), "cce-addons-sbom-"));
  const options = { stdio: "pipe", encoding: "utf8" } as const;
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { cwd: folder, ...options });
  try {
    run("tar", "-xzf", tarball, "--strip-components=1");
    const manifest = join(folder, "package.json");
    const { devDependencies, ...shipped } = JSON.parse(readFileSync(manifest, "utf8"));
    writeFileSync(manifest, JSON.stringify(shipped));
    // npm creates none for a package without dependencies, and the tool then reports it as not installed
    mkdirSync(join(folder, "node_modules"));
    const quiet = ["--no-save", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"];
    run("npm", "install", "--ignore-scripts", "--omit=peer", ...quiet, ...siblings);
    const format = ["--omit=peer", "--spec-version=1.6", "--output-reproducible", "--validate"];
    const args = ["--no-install", "cyclonedx-npm", ...format, `--output-file=${output}`, manifest];
    execFileSync("npx", args, { cwd: root, ...options });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
