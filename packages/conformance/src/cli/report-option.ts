import { writeFile } from "node:fs/promises";
import type { Mismatch } from "../mismatch.ts";
import { createReport, lineOf, type Report } from "../report.ts";

/** What `--report` says in the help of every command that has it. */
export const reportHelp = "write the mismatches here as YAML, not to standard output";

/** A report whose new mismatches are lines on standard error. */
export interface LiveReport extends Report {
  /** Takes a mismatch from a check. */
  readonly onMismatch: (mismatch: Mismatch) => void;
  /** Writes the report to a file or to standard output, a summary to standard error, and sets the exit status. */
  finish(file: string | undefined, summary: string): Promise<void>;
}

/** Creates the report of one run of a command. */
export function createLiveReport(endpoint: string): LiveReport {
  const report = createReport(new URL(endpoint).host);
  return {
    ...report,
    get size() {
      return report.size;
    },
    onMismatch(mismatch) {
      if (report.add(mismatch)) {
        process.stderr.write(`${lineOf(mismatch)}\n`);
      }
    },
    async finish(file, summary) {
      const yaml = report.toYaml();
      if (file === undefined) {
        process.stdout.write(yaml);
      } else {
        await writeFile(file, yaml);
      }
      process.stderr.write(`cce-addons-check: ${summary}, ${report.size} mismatches\n`);
      process.exitCode = report.size === 0 ? 0 : 1;
    },
  };
}
