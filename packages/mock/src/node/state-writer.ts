import { channel } from "node:diagnostics_channel";
import type { KeptState } from "../engine/state.ts";
import { replaceFile } from "./write-file.ts";

/** Writes the state into its file, and again after a failure. */
export interface StateWriter {
  /** Says where the state is read from. Nothing is written before. */
  keep(read: () => KeptState): void;
  /** Why the last write failed; `undefined` when the file is up to date or will be. */
  error(): string | undefined;
  /** Says that the state may have changed: it is written soon, once for all changes until then. */
  changed(): void;
  /** Writes what is not written yet, and writes no more. @throws Error when it cannot be written. */
  finish(): Promise<void>;
}

/** What {@link createStateWriter} needs. */
export interface StateWriterOptions {
  readonly path: string;
  /** Called when a write fails, and with `undefined` when a later one succeeds. */
  readonly onWrite: (error: Error | undefined) => void;
  /** Milliseconds until a failed write is tried again. */
  readonly retryMs: number;
}

/** Tells whoever subscribes when a write begins and when it has taken the name of the file. */
const writes = channel("cce-addons-mock:state");

/** Creates the writer of a file that this mock alone uses. */
export function createStateWriter({ path, onWrite, retryMs }: StateWriterOptions): StateWriter {
  let read: (() => KeptState) | undefined;
  let written: string | undefined;
  let dirty = false;
  let writing: Promise<void> | undefined;
  let retry: NodeJS.Timeout | undefined;
  let failure: string | undefined;

  async function write(): Promise<void> {
    do {
      dirty = false;
      writes.publish({ path, phase: "begin" });
      const text = `${JSON.stringify(read?.(), undefined, 2)}\n`;
      if (text !== written) {
        await replaceFile(path, text);
        written = text;
      }
      writes.publish({ path, phase: "end" });
    } while (dirty);
  }
  function start(): Promise<void> {
    clearTimeout(retry);
    dirty = true;
    writing ??= write()
      .then(
        () => settle(undefined),
        (error: Error) => {
          settle(error);
          throw error;
        },
      )
      .finally(() => {
        writing = undefined;
      });
    return writing;
  }
  function settle(error: Error | undefined): void {
    if (error !== undefined || failure !== undefined) {
      onWrite(error);
    }
    failure = error?.message;
    if (error !== undefined) {
      retry = setTimeout(changed, retryMs).unref();
    }
  }
  const changed = () => {
    start().catch(() => undefined); // reported by settle
  };
  return {
    keep(source: () => KeptState) {
      read = source;
    },
    error: () => failure,
    changed,
    async finish() {
      try {
        if (read !== undefined) {
          await writing?.catch(() => undefined); // one more try, now that nothing changes any more
          await start();
        }
      } finally {
        clearTimeout(retry);
      }
    },
  };
}
