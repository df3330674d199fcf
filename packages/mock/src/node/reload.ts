import { unwatchFile, watchFile } from "node:fs";

/** What became of a changed file. */
export interface Reload {
  /** The file that changed. */
  readonly file: string;
  /** Why it could not be used; absent when it is in use now. */
  readonly error?: string;
}

/** How often files are looked at, in milliseconds. Looking works where editors replace files and where notices do not. */
const interval = 300;

/**
 * Looks at files and reloads when one changes.
 *
 * @param reload - Takes the files into use. When it throws, what was in use before stays.
 * @returns what ends the watch.
 */
export function watchFiles(
  files: readonly string[],
  reload: () => Promise<void>,
  told: (reload: Reload) => void,
): () => void {
  // one after the other, so that of two changes the later one wins
  let last: Promise<void> = Promise.resolve();
  const changed = (file: string) => {
    last = last.then(async () => {
      try {
        await reload();
        told({ file });
      } catch (error) {
        told({ file, error: error instanceof Error ? error.message : String(error) });
      }
    });
  };
  for (const file of files) {
    watchFile(file, { interval, persistent: false }, () => changed(file));
  }
  return () => {
    for (const file of files) {
      unwatchFile(file);
    }
  };
}
