import { readFile } from "node:fs/promises";
import { keptStateSchema } from "../description/control-schemas.ts";
import { controlDescription } from "../description/shipped.ts";
import type { KeptState } from "../engine/state.ts";

/** Reads a state file; `undefined` when there is none. @throws Error that names the file and each invalid field by its JSON pointer. */
export async function readStateFile(path: string): Promise<KeptState | undefined> {
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
