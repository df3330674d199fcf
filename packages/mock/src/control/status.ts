import { version } from "../embedded.gen.ts";

/** Whether a state file is up to date. */
export interface StateFileStatus {
  readonly path: string;
  /** Why the last write failed; `undefined` when the file is up to date. */
  readonly error: string | undefined;
}

/** Whether the mock is well. */
export interface Status {
  readonly version: string;
  /** The file that keeps the state; `undefined` without one. */
  readonly stateFile: StateFileStatus | undefined;
}

/** Reads the mock's version, and whether its state file is up to date. */
export function readStatus({
  stateFile,
}: {
  readonly stateFile: () => StateFileStatus | undefined;
}): Status {
  return { version, stateFile: stateFile() };
}
