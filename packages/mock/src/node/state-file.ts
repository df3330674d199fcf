import { channel } from "node:diagnostics_channel";
import { readFile, stat } from "node:fs/promises";
import { keptStateSchema } from "../description/control-schemas.ts";
import { controlDescription } from "../description/shipped.ts";
import type { KeptState } from "../engine/state.ts";
import { lock, type Release } from "./lock.ts";
import { checkReplaceable, removeDrafts, replaceFile } from "./write-file.ts";

/** Keeps the state of a mock in a file. */
export interface StateFile {
  /** What the file held when it was opened; `undefined` when there was none. */
  readonly state: KeptState | undefined;
  /** Why the last write failed; `undefined` when the file is up to date or will be. */
  error(): string | undefined;
  /** Says that the state may have changed: it is written soon, once for all changes until then. */
  changed(): void;
  /** Writes what is not written yet, and lets other mocks use the file. @throws Error when it cannot be written. */
  close(): Promise<void>;
  /** Lets other mocks use the file, without writing it. */
  release(): Promise<void>;
}

/** What {@link openStateFile} needs. */
export interface StateFileOptions {
  readonly path: string;
  /** Called when a write fails, and with `undefined` when a later one succeeds. */
  readonly onWrite: (error: Error | undefined) => void;
  /** Milliseconds until a failed write is tried again. */
  readonly retryMs: number;
}

/** Opens a state file, which may not exist yet. @throws Error that names the file and what is wrong with it. */
export async function openStateFile(
  options: StateFileOptions,
): Promise<StateFile & { keep(read: () => KeptState): void }> {
  const { path } = options;
  const release = await lockFile(path);
  try {
    await removeDrafts(path);
    const state = await readStateFile(path);
    return { state, ...createWriter(options, release) };
  } catch (error) {
    await release();
    throw error;
  }
}

async function lockFile(path: string): Promise<Release> {
  const use = (why: string, cause?: unknown) =>
    new Error(`Cannot keep the state in ${path}: ${why}`, { cause });
  const found = await stat(path).catch(() => undefined);
  if (found !== undefined && !found.isFile()) {
    throw use("it is not a file");
  }
  await checkReplaceable(path).catch((error: Error) => {
    throw use(error.message, error);
  });
  const release = await lock(path);
  if (release === undefined) {
    throw use("another mock is using it; stop that one, or start with another --state");
  }
  return release;
}

async function readStateFile(path: string): Promise<KeptState | undefined> {
  const advice = "The file is unchanged; move it away, or start with another --state";
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") {
      return undefined;
    }
    throw new Error(`Cannot read the state in ${path}: ${error.message}`, { cause: error });
  });
  if (text === undefined) {
    return undefined;
  }
  let state: unknown;
  try {
    state = JSON.parse(text);
  } catch (cause) {
    throw new Error(`Cannot read the state in ${path}: it is not JSON. ${advice}`, { cause });
  }
  const control = controlDescription();
  const wrong = control.check(keptStateSchema(control), "#kept-state")(state);
  if (wrong.length > 0) {
    const problems = wrong.map(({ message }) => message).join("; ");
    throw new Error(`Cannot use the state in ${path}: ${problems}. ${advice}`);
  }
  return state as KeptState;
}

/** Tells whoever subscribes when a write begins and when it has taken the name of the file. */
const writes = channel("cce-addons-mock:state");

function createWriter({ path, onWrite, retryMs }: StateFileOptions, release: Release) {
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
    async close() {
      try {
        if (read !== undefined) {
          await writing?.catch(() => undefined); // one more try, now that nothing changes any more
          await start();
        }
      } finally {
        clearTimeout(retry);
        await release();
      }
    },
    release,
  };
}
