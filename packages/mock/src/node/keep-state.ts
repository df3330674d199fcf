import type { StateFileStatus } from "../control/status.ts";
import type { Core } from "../core.ts";
import { stateRetryMs } from "../defaults.ts";
import { readKeptState, restoreKeptState } from "../engine/state.ts";
import type { FinalResponse, Handler } from "../handler.ts";
import { openStateFile } from "./state-file.ts";

/** A mock whose state is kept in a file. */
export interface KeptMock {
  /** Responds as the mock does, and has the state written after what may have changed it. */
  readonly handle: Handler;
  /** Whether the file is up to date. */
  status(): StateFileStatus;
  /** Writes the state, and lets other mocks use the file. @throws Error when it cannot be written. */
  close(): Promise<void>;
  /** Lets other mocks use the file, without writing it. */
  release(): Promise<void>;
}

/** What is kept, and where. */
interface KeepOptions {
  readonly stateFile?: string | undefined;
  readonly clock?: string | undefined;
  readonly onStateError?: ((error: Error) => void) | undefined;
}

/** Continues from a state file and keeps it up to date. Returns nothing when there is none to keep. @throws Error that names the file. */
export async function keepState(
  { stateFile: path, clock, onStateError = () => undefined }: KeepOptions,
  core: Core,
): Promise<KeptMock | undefined> {
  if (path === undefined) {
    return undefined;
  }
  const onWrite = (error: Error | undefined) => {
    if (error !== undefined) {
      onStateError(error);
    }
  };
  const file = await openStateFile({ path, onWrite, retryMs: stateRetryMs });
  try {
    if (file.state !== undefined) {
      restoreKeptState(core, file.state, clock !== undefined);
    }
  } catch (error) {
    await file.release();
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`Cannot use the state in ${path}: ${why}`, { cause: error });
  }
  file.keep(() => readKeptState(core));
  const notice = (response: FinalResponse) => {
    file.changed();
    return response;
  };
  return {
    handle(raw) {
      const mayChange = raw.method !== "GET" || core.rules.pending;
      const response = core.handle(raw);
      if (!mayChange) {
        return response;
      }
      return response instanceof Promise ? response.then(notice) : notice(response);
    },
    status: () => ({ path, error: file.error() }),
    close: file.close,
    release: file.release,
  };
}
