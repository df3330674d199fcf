import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { largest } from "./compare.mjs";

/** The packages that users have. They share one version, so that the bump of any of them raises all. */
const published = ["spec", "types", "client", "mock"].map((name) => `@cce-addons/${name}`);

/**
 * The largest bump that the changesets of a folder give to the published packages.
 *
 * @param {URL} folder
 */
export function changesetBump(folder) {
  return largest(
    readdirSync(folder)
      .filter((name) => name.endsWith(".md") && name !== "README.md")
      .flatMap((name) => {
        const [, head = ""] = readFileSync(new URL(name, folder), "utf8").split(/^---\s*$/m);
        const bumps = parse(head) ?? {};
        return published.map((each) => bumps[each] ?? "none");
      }),
  );
}
