import { readdirSync, readFileSync } from "node:fs";
import { type Bump, bumps } from "./bumps.ts";
import { published } from "./published.ts";

/**
 * The changesets of a folder, by file name, with the bump that each requests for the published packages. They share one version, so that
 * the bump of any of them raises all.
 */
function changesetsIn(folder: URL): { name: string; bump: Bump }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .map((name) => {
      const [, head = ""] = readFileSync(new URL(name, folder), "utf8").split(/^---\s*$/m);
      const given = new Map(
        [...head.matchAll(/^["']?@cce-addons\/(\w+)["']?: *(\w+) *$/gm)].map(([, key, bump]) => [
          key,
          bump as Bump,
        ]),
      );
      return {
        name,
        bump: largest(Object.keys(published).map((each) => given.get(each) ?? "none")),
      };
    });
}

/** The largest bump that the changesets of a folder request for the published packages. */
export const changesetBump = (folder: URL): Bump =>
  largest(changesetsIn(folder).map(({ bump }) => bump));

const largest = (all: Bump[]): Bump => bumps.findLast((bump) => all.includes(bump)) ?? "none";
