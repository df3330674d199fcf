/** Tells people, or with `json` programs, what happens. */
export function createTeller(json, output) {
  const draws = !json && output.isTTY;
  const write = (text) => output.write(text);
  const record = (event, details) => write(`${JSON.stringify({ event, ...details })}\n`);
  const erase = draws ? "\r\x1b[K" : "";

  return {
    /** A step is done. */
    step(event, text, details) {
      return json ? record(event, details) : write(`${erase}✓ ${text}\n`);
    },
    /** A wait goes on. A terminal shows one line that changes; a file gets one line for each new state. */
    progress: (what) => {
      let last = "";
      return ({ status, elapsedMs, limitMs }) => {
        if (json) {
          record("progress", { what, status, elapsedMs });
        } else if (draws) {
          const filled = Math.min(20, Math.ceil((20 * elapsedMs) / limitMs));
          const bar = "#".repeat(filled).padEnd(20, ".");
          write(`${erase}  [${bar}] ${what}: ${status}, ${Math.round(elapsedMs / 1000)} s`);
        } else if (status !== last) {
          write(`  ${what}: ${status}\n`);
        }
        last = status;
      };
    },
    /** The command ends with an error. */
    failure(text, exitCode, { name, status, code, requestId } = {}) {
      return json
        ? record("failure", { error: name, message: text, exitCode, status, code, requestId })
        : write(`${erase}✗ ${text}\n`);
    },
  };
}
