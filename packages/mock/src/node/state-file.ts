import { stat } from "node:fs/promises";
import type { KeptState } from "../engine/state.ts";
import { lock, type Release } from "./lock.ts";
import { readStateFile } from "./read-state-file.ts";
import { createStateWriter, type StateWriter, type StateWriterOptions } from "./state-writer.ts";
import { checkReplaceable, removeDrafts } from "./write-file.ts";

/** Keeps the state of a mock in a file that no other mock uses. */
export interface StateFile extends Omit<StateWriter, "finish"> {
  /** What the file held when it was opened; `undefined` when there was none. */
  readonly state: KeptState | undefined;
  /** Writes what is not written yet, and lets other mocks use the file. @throws Error when it cannot be written. */
  close(): Promise<void>;
  /** Lets other mocks use the file, without writing it. */
  release(): Promise<void>;
}

/** Opens a state file, which may not exist yet. @throws Error that names the file and what is wrong with it. */
export async function openStateFile(options: StateWriterOptions): Promise<StateFile> {
  const { path } = options;
  const release = await lockFile(path);
  try {
    await removeDrafts(path);
    const state = await readStateFile(path);
    const { finish, ...writer } = createStateWriter(options);
    const close = () => finish().finally(release);
    return { state, ...writer, close, release };
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
