import type { AddonApiError, Poll } from "@cce-addons/client";

/** Shows what happens, to people or with `json` to programs. */
export interface Reporter {
  /** A step is done. */
  step(event: string, text: string, details: object): void;
  /** Makes the progress display of one wait. */
  progress(what: string): (poll: Poll) => void;
  /** The command ends with an error. */
  failure(text: string, exitCode: number, error: Error & Partial<AddonApiError>): void;
}

/** Makes a reporter that writes to a stream. */
export function createReporter(json: boolean, output: NodeJS.WriteStream): Reporter {
  const redraws = !json && output.isTTY;
  const write = (text: string) => void output.write(text);
  const record = (event: string, details: object) =>
    write(`${JSON.stringify({ event, ...details })}\n`);
  const erase = redraws ? "\r\x1b[K" : "";
  return {
    step: (event, text, details) => (json ? record(event, details) : write(`${erase}✓ ${text}\n`)),
    // A terminal shows one line that changes; a file gets one line for each new state.
    progress(what) {
      let last = "";
      return ({ status, elapsedMs, timeoutMs }) => {
        if (json) {
          record("progress", { what, status, elapsedMs });
        } else if (redraws) {
          const filled = Math.min(20, Math.ceil((20 * elapsedMs) / timeoutMs));
          const bar = "#".repeat(filled).padEnd(20, ".");
          write(`${erase}  [${bar}] ${what}: ${status}, ${Math.round(elapsedMs / 1000)} s`);
        } else if (status !== last) {
          write(`  ${what}: ${status}\n`);
        }
        last = status;
      };
    },
    failure: (text, exitCode, { name, status, code, requestId }) =>
      json
        ? record("failure", { error: name, message: text, exitCode, status, code, requestId })
        : write(`${erase}✗ ${text}\n`),
  };
}
