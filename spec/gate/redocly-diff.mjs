import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/**
 * Every change that `redocly diff` lists between two bundled descriptions. It follows references, so that a change of a component
 * is listed for each operation that uses it.
 *
 * @param {object} base
 * @param {object} revision
 * @returns {object[]} its changes, as its JSON report has them.
 * @throws {Error} when a description cannot be read.
 */
export function redoclyDiff(base, revision) {
  const folder = mkdtempSync(join(tmpdir(), "description-"));
  try {
    const files = [base, revision].map((document, index) => {
      const file = join(folder, `${index}.json`);
      writeFileSync(file, JSON.stringify(document));
      return file;
    });
    const output = join(folder, "report.json");
    const cli = createRequire(import.meta.url).resolve("@redocly/cli/package.json");
    // In a folder without a configuration: any configuration takes the default rules of the comparison away.
    const args = ["--format=json", "--fail-on=none", `--output=${output}`];
    execFileSync(process.execPath, [join(dirname(cli), "bin/cli.js"), "diff", ...files, ...args], {
      cwd: folder,
      stdio: "ignore",
      env: { ...process.env, REDOCLY_TELEMETRY: "off" },
    });
    return JSON.parse(readFileSync(output, "utf8")).changes;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
