import { unwatchFile, watchFile } from "node:fs";

/** A changed file that was reloaded, or could not be. */
export interface Reload {
  /** The file that changed. */
  readonly file: string;
  /** Why it could not be used; absent when it is used now. */
  readonly error?: string;
}

/** How often files are polled, in milliseconds. Polling works where editors replace files and where notifications do not. */
const interval = 300;

/**
 * Polls files and reloads when one changes.
 *
 * @param reload - Starts to use the files. When it throws, what was used before stays.
 * @returns a function that ends the watch.
 */
export function watchFiles(
  files: readonly string[],
  reload: () => Promise<void>,
  notify: (reload: Reload) => void,
): () => void {
  // one after the other, so that of two changes the later one wins
  let last: Promise<void> = Promise.resolve();
  const changed = (file: string) => {
    last = last.then(async () => {
      try {
        await reload();
        notify({ file });
      } catch (error) {
        notify({ file, error: error instanceof Error ? error.message : String(error) });
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
