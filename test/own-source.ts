import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** A file that is written by hand, not generated. */
export interface SourceFile {
  path: string;
  lines: number;
  /** What it is there for: what users run, or what tests or measures it. */
  part: "source" | "test" | "bench";
  language: "TypeScript" | "JavaScript" | "other";
}

const root = fileURLToPath(new URL("..", import.meta.url));
const git = (...args: string[]) => execFileSync("git", args, { cwd: root, encoding: "utf8" });

/**
 * Lists the project's own code with the lines of each file.
 *
 * @param commit the state to list; the working tree when it is left out.
 */
export function ownSource(commit?: string): SourceFile[] {
  const nothing = git("hash-object", "-t", "tree", "/dev/null").trim();
  const states = commit === undefined ? [nothing] : [nothing, commit];
  return git("diff", "--numstat", "--no-renames", ...states)
    .trim()
    .split("\n")
    .map((row) => row.split("\t"))
    .filter(([, , path = ""]) => isCode(path))
    .map(([lines = "", , path = ""]) => ({
      path,
      lines: Number(lines),
      part: partOf(path),
      language: languageOf(path),
    }));
}

const isCode = (path: string) =>
  /\.(?:[cm]?[jt]sx?|css|go|java|php|py)$/.test(path) && !/\.gen\.\w+$/.test(path);

function partOf(path: string): SourceFile["part"] {
  const folders = path.split("/").slice(0, -1);
  return folders.includes("test") ? "test" : folders.includes("bench") ? "bench" : "source";
}

function languageOf(path: string): SourceFile["language"] {
  return /\.[cm]?tsx?$/.test(path)
    ? "TypeScript"
    : /\.[cm]?jsx?$/.test(path)
      ? "JavaScript"
      : "other";
}
