import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { review } from "./review.mjs";

/** From the smallest bump to the largest. */
export const bumps = ["none", "patch", "minor", "major"];

/** @param {string[]} list The largest of several bumps. */
export const largest = (list) =>
  list.reduce((most, bump) => (bumps.indexOf(bump) > bumps.indexOf(most) ? bump : most), "none");

/**
 * Compares two bundled descriptions with `redocly diff`, and with rules of our own where that one
 * is more lenient than a careful reviewer. The stricter verdict counts.
 *
 * @param {object} base The released description.
 * @param {object} revision The description to be released.
 * @returns {{ path: string, bump: string, says: string }[]}
 * @throws {Error} when a description cannot be read.
 */
export function compare(base, revision) {
  const folder = mkdtempSync(join(tmpdir(), "description-"));
  try {
    const files = [base, revision].map((document, index) => {
      const file = join(folder, `${index}.json`);
      writeFileSync(file, JSON.stringify(document));
      return file;
    });
    const output = join(folder, "report.json");
    const cli = join(
      dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")),
      "bin/cli.js",
    );
    // In a folder without a configuration: any configuration takes the default rules of the comparison away.
    const args = ["--format=json", "--fail-on=none", `--output=${output}`];
    execFileSync(process.execPath, [cli, "diff", ...files, ...args], {
      cwd: folder,
      stdio: "ignore",
      env: { ...process.env, REDOCLY_TELEMETRY: "off" },
    });
    const { changes } = JSON.parse(readFileSync(output, "utf8"));
    const theirs = changes.map(({ path, kind, impact, verdicts }) => ({
      path,
      bump: impact,
      says: verdicts.map(({ message }) => message).join(" ") || `${kind}`,
    }));
    return [...theirs, ...review(base, revision)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
