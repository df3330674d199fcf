import type { MockResponse } from "../http/response.ts";
import type { RequestWarning } from "../values/warning.ts";

/** Max characters of the header: programs in between may reject longer ones. */
const maxHeader = 2000;

/** Adds what looks wrong in a request that was accepted: in the header `X-Mock-Warning`, and for the journal. */
export function withWarnings(
  response: MockResponse,
  warnings: readonly RequestWarning[],
): MockResponse {
  if (warnings.length === 0) {
    return response;
  }
  const text = warnings.map(({ pointer, message }) => `${pointer} ${message}`).join("; ");
  // a header holds one line of ASCII
  const line = text.replace(/[^\x20-\x7e]/g, "?").slice(0, maxHeader);
  return { ...response, warnings, headers: { ...response.headers, "X-Mock-Warning": line } };
}
