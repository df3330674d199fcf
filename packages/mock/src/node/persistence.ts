import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import writeFileAtomic from "write-file-atomic";
import type { State } from "../engine/state.ts";
import { controlDescription } from "../http/control.ts";

/** Keeps the state of a mock in a file. */
export interface Persistence {
  /** Says that the state may have changed: it will be written soon, once for all changes until then. */
  changed(): void;
  /** Writes what is not written yet. @throws Error when the file cannot be written. */
  flush(): Promise<void>;
}

/** Reads a kept state. @returns `undefined` when there is no file. @throws Error that names the file and what is wrong. */
export async function loadState(path: string): Promise<State | undefined> {
  if (!existsSync(path)) {
    return undefined;
  }
  const advice = "The file is left as it is; move it away, or start with another --state";
  let state: unknown;
  try {
    state = JSON.parse(await readFile(path, "utf8"));
  } catch (cause) {
    throw new Error(`Cannot read the state in ${path}: it is not JSON. ${advice}`, { cause });
  }
  const operation = controlDescription().operations.find(({ id }) => id === "replaceState");
  const wrong = (operation?.body?.check(state) ?? []).map(({ message }) => message);
  if (wrong.length > 0) {
    throw new Error(`Cannot use the state in ${path}: ${wrong.join("; ")}. ${advice}`);
  }
  return state as State;
}

/**
 * Keeps a state in a file, which at every moment holds one whole state.
 *
 * @param failed - Told when a write fails; the mock goes on.
 */
export function keepState(
  path: string,
  state: () => State,
  failed: (error: Error) => void,
): Persistence {
  let dirty = false;
  let writing: Promise<void> | undefined;
  async function write(): Promise<void> {
    while (dirty) {
      dirty = false;
      await writeFileAtomic(path, `${JSON.stringify(state(), undefined, 2)}\n`);
    }
  }
  const flush = () => {
    writing ??= write().finally(() => {
      writing = undefined;
    });
    return writing;
  };
  return {
    changed() {
      dirty = true;
      flush().catch(failed);
    },
    flush,
  };
}
