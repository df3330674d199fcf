import type { JournalEntry } from "../http/journal.ts";

/** A request without headers and bodies. */
export type RequestSummary = Omit<JournalEntry, "headers" | "body" | "responseBody">;

/** A request without headers and bodies, which are large and parsed on each read. */
export function summaryOf(entry: JournalEntry): RequestSummary {
  const { requestId, at, method, target, operation, template, status } = entry;
  const { verdict, message, violations, warnings } = entry;
  return {
    ...{ requestId, at, method, target, operation, template, status },
    ...{ verdict, message, violations, warnings },
  };
}
