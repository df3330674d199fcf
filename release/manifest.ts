import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The target of an entry under `exports`: a path, or the path for each condition. */
export type Target = string | { [condition: string]: Target };

/** The fields of a package.json that a release uses. */
export interface Manifest {
  name: string;
  version: string;
  main?: string;
  types?: string;
  bin?: Record<string, string>;
  exports: Record<string, Target>;
  files: string[];
  scripts: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/** Reads the package.json of a folder. */
export const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
