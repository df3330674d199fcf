import { type Example, responseExamples } from "./description/examples.ts";
import { readErrorBody } from "./error-body.ts";
import type { Site } from "./site.ts";

export interface ErrorCode {
  code: string;
  text: string;
  statuses: string[];
  examples: Example[];
}

/** Every code in an error example, with the statuses it is returned with. In order of status, then of code. */
export function errorCodes({ description, operations }: Site): ErrorCode[] {
  const codes = new Map<string, ErrorCode>();
  for (const { responses } of operations) {
    for (const [declared, response] of Object.entries(responses)) {
      if (declared.startsWith("2")) {
        continue;
      }
      for (const example of responseExamples(description, response)) {
        const { code, text } = readErrorBody(example.value);
        if (code !== "") {
          const entry = codes.get(code) ?? { code, text, statuses: [], examples: [] };
          const status = statusOf(code, declared);
          entry.statuses = [...new Set([...entry.statuses, status])];
          if (!entry.examples.some(({ key }) => key === example.key)) {
            entry.examples.push(example);
          }
          codes.set(code, entry);
        }
      }
    }
  }
  return [...codes.values()].sort(
    (a, b) => a.statuses.join().localeCompare(b.statuses.join()) || a.code.localeCompare(b.code),
  );
}

/** A code of the service names its status in the digits after the family: `CCE.03404001` is a 404. */
function statusOf(code: string, declared: string): string {
  return declared === "default"
    ? (/^CCE\.\d\d(\d{3})\d{3}$/.exec(code)?.[1] ?? "default")
    : declared;
}
