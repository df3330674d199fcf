import type { AddonApiError, Poll } from "@cce-addons/client";

/** Shows what happens, to people or with `json` to programs. */
export interface Reporter {
  /** A step is done. */
  step(event: string, text: string, details: object): void;
  /** Makes the progress display of one wait. */
  progress(name: string, what: string): (poll: Poll) => void;
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
  /** The last progress of each add-on, for the one line of a terminal. */
  const current = new Map<string, string>();
  return {
    step: (event, text, details) => (json ? record(event, details) : write(`${erase}✓ ${text}\n`)),
    // A terminal shows one line that changes; a file gets a line for each new state.
    progress(name, what) {
      let last = "";
      return ({ status, elapsedMs }) => {
        current.set(name, `${name} ${what}: ${status}, ${Math.round(elapsedMs / 1000)} s`);
        if (json) {
          record("progress", { name, what, status, elapsedMs });
        } else if (redraws) {
          write(`${erase}  ${[...current.values()].join(" | ").slice(0, output.columns - 3)}`);
        } else if (status !== last) {
          write(`  ${name} ${what}: ${status}\n`);
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
