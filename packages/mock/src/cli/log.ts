import type { JournalEntry } from "../http/journal.ts";
import type { Reload } from "../node/watch.ts";

/** Writes what happens to standard error. */
export interface Log {
  request(entry: JournalEntry): void;
  reload(reload: Reload): void;
  stateError(error: Error): void;
}

/** Creates a log of readable lines, or of one JSON object a line. */
export function createLog(asJson: boolean): Log {
  const write = (event: string, fields: object, line: string) => {
    process.stderr.write(`${asJson ? JSON.stringify({ event, ...fields }) : line}\n`);
  };
  return {
    request({ requestId, at, method, target, operation, status, verdict, message, warnings }) {
      const fields = {
        at,
        requestId,
        method,
        target,
        operation,
        status,
        verdict,
        message,
        ...(warnings.length > 0 && { warnings }),
      };
      const why = message ?? warnings.map((each) => `${each.pointer} ${each.message}`).join("; ");
      write(
        "request",
        fields,
        `${at} ${method} ${target} ${status}${why === "" ? "" : `  ${why}`}`,
      );
    },
    reload({ file, error }) {
      const line =
        error === undefined
          ? `Reloaded ${file}; installed add-ons are unchanged`
          : `${file} changed but cannot be used, the mock continues with the last good one: ${error}`;
      write("reload", { file, error }, line);
    },
    stateError: ({ message }) =>
      write(
        "state",
        { message },
        `Cannot write the state, the file is unchanged and is written again later: ${message}`,
      ),
  };
}
