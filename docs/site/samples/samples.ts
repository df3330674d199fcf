import type { Operation } from "../description/operations.ts";
import { mock } from "./address.ts";
import { curl } from "./curl.ts";
import { go } from "./go.ts";
import { python } from "./python.ts";
import { typescript } from "./typescript.ts";

export type SampleLanguage = "curl" | "typescript" | "python" | "go";

/**
 * One request in four languages, as programs that run against the mock; those with the id of an instance, once it is one that is there.
 * Python and Go use their standard library alone.
 */
export function samplesOf(
  operation: Operation,
  body: unknown,
  server = mock,
): Record<SampleLanguage, string> {
  return {
    curl: curl(operation, body, server),
    typescript: typescript(operation, body, server),
    python: python(operation, body, server),
    go: go(operation, body, server),
  };
}
