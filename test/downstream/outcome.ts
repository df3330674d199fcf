import type { published } from "../../release/published.ts";

/** One line of the report. */
export interface Outcome {
  outcome: "passed" | "failed" | "skipped";
  text: (string | undefined)[];
}

/** Our own packages by the last part of their names. */
export type PackageName = keyof typeof published;

/** The packed tarball of each published package, and its size. */
export type Tarballs = Record<PackageName, { file: string; bytes: number }>;
