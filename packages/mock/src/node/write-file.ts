import { mkdtemp, open, readdir, rename, rm, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Replaces a file so that at every moment it holds one whole text: the old one, or the new one.
 *
 * The new text is written beside it, its length verified and its blocks flushed, before it takes the name.
 *
 * @throws Error of the system; then the old file is unchanged.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}-${drafts++}.tmp`;
  try {
    await writeWhole(draft, text);
    await rename(draft, path);
  } catch (error) {
    await unlink(draft).catch(() => undefined);
    throw error;
  }
  await flushFolder(dirname(path));
}

let drafts = 0;

async function writeWhole(path: string, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    const { size } = await file.stat();
    if (size !== bytes.byteLength) {
      throw new Error(`only ${size} of ${bytes.byteLength} bytes were written to ${path}`);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes a rename outlast a power cut. Some systems cannot flush folders, and need not. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path).catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

/** Removes what {@link replaceFile} left behind when the process was killed. Nobody else may be writing the file. */
export async function removeDrafts(path: string): Promise<void> {
  const name = basename(path);
  const folder = dirname(path);
  for (const entry of await readdir(folder)) {
    if (entry.startsWith(`${name}.`) && /^\.\d+-\d+\.tmp$/.test(entry.slice(name.length))) {
      await unlink(join(folder, entry));
    }
  }
}

/** Checks that a file can be replaced. @throws Error that says what is wrong with its path. */
export async function checkReplaceable(path: string): Promise<void> {
  const folder = dirname(path);
  const trial = await mkdtemp(join(folder, `.${basename(path)}-`)).catch((cause: Error) => {
    const missing = "code" in cause && cause.code === "ENOENT";
    throw new Error(
      missing ? `the folder ${folder} does not exist` : `cannot write into the folder ${folder}`,
      { cause },
    );
  });
  await rm(trial, { recursive: true });
}
