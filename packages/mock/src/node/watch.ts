import { stat } from "node:fs/promises";
import { reportError } from "../report-error.ts";

/** A changed file that was reloaded, or could not be. */
export interface Reload {
  /** The file that changed. */
  readonly file: string;
  /** Why it could not be used; absent when it is used now. */
  readonly error?: string;
}

/** What each file was when it was last looked at. */
export type FileVersions = Map<string, string>;

/** How often files are polled, in milliseconds. Polling works where editors replace files and where notifications do not. */
const interval = 300;

/** Looks at files. Taken before they are read, so that a change while they are read is not missed. */
export async function fileVersions(files: readonly string[]): Promise<FileVersions> {
  const versions: FileVersions = new Map();
  for (const file of files) {
    versions.set(file, await versionOf(file));
  }
  return versions;
}

/** A missing file is a version too: it changes when the file comes back. */
async function versionOf(file: string): Promise<string> {
  try {
    const { ino, size, mtimeNs } = await stat(file, { bigint: true });
    return `${ino} ${size} ${mtimeNs}`;
  } catch {
    return "missing";
  }
}

/**
 * Polls files and reloads when one changes.
 *
 * @param versions - What the files were before they were read.
 * @param reload - Starts to use the files. When it throws, what was used before stays.
 * @returns a function that ends the watch.
 */
export function watchFiles(
  versions: FileVersions,
  reload: () => Promise<void>,
  notify: (reload: Reload) => void,
): () => void {
  let ended = false;
  const poll = async () => {
    for (const [file, last] of versions) {
      const version = await versionOf(file);
      if (version !== last && !ended) {
        versions.set(file, version);
        const failure = await reload().then(() => undefined, messageOf);
        notify(failure === undefined ? { file } : { file, error: failure });
      }
    }
  };
  const schedule = () => {
    timer = setTimeout(async () => {
      await poll().catch((error) => reportError("onReload threw", error));
      if (!ended) {
        schedule();
      }
    }, interval).unref();
  };
  let timer: NodeJS.Timeout | undefined;
  schedule();
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
