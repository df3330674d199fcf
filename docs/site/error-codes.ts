import { type Example, responseExamples } from "./description/examples.ts";
import { evidenceOf, type LedgerEntry, loadErrorCatalogue } from "./description/load.ts";
import { readErrorBody } from "./error-body.ts";
import type { Site } from "./site.ts";

export interface ErrorCode {
  code: string;
  /** What it means. */
  text: string;
  /** What to do. */
  handling: string;
  /** What no source states, if anything. */
  inferred: string | undefined;
  statuses: string[];
  examples: Example[];
  evidence: LedgerEntry["evidence"];
}

/** Every code of the catalogue, with the examples that show it, in the order of status and code. */
export function errorCodes({ description, operations, language }: Site): ErrorCode[] {
  const examples = new Map<string, Example>();
  for (const { responses } of operations) {
    for (const [status, response] of Object.entries(responses)) {
      if (!status.startsWith("2")) {
        for (const example of responseExamples(description, response)) {
          examples.set(example.key, example);
        }
      }
    }
  }
  const shows = (example: Example, code: string) =>
    readErrorBody(example.value).code === code ||
    JSON.stringify(example.value).includes(`"${code}"`);
  return loadErrorCatalogue()
    .codes.map(({ code, status, other = [], meaning, handling, inferred }) => ({
      code,
      text: meaning[language],
      handling: handling[language],
      inferred,
      statuses: [status, ...other].map(String),
      examples: [...examples.values()].filter((example) => shows(example, code)),
      evidence: evidenceOf(code, language),
    }))
    .sort(
      (a, b) => a.statuses.join().localeCompare(b.statuses.join()) || a.code.localeCompare(b.code),
    );
}
