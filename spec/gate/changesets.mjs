import { readdirSync, readFileSync } from "node:fs";
import { largest } from "./compare.mjs";

/**
 * The largest bump that the changesets of a folder give to the description. The packages share one
 * version, so the bump of any of them counts.
 *
 * @param {URL} folder
 */
export function changesetBump(folder) {
  return largest(
    readdirSync(folder)
      .filter((name) => name.endsWith(".md") && name !== "README.md")
      .flatMap((name) => {
        const [, head = ""] = readFileSync(new URL(name, folder), "utf8").split(/^---$/m);
        return [...head.matchAll(/^["']?@cce-addons\/(?:spec|types|client|mock)["']?: *(\w+)/gm)];
      })
      .map(([, bump = "none"]) => bump),
  );
}
