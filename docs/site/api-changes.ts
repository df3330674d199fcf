import { existsSync, readFileSync } from "node:fs";
import type { Language } from "./description/load.ts";

/**
 * The changes of the description, release by release, as Markdown. `changes/main.ts` writes them.
 *
 * @throws Error when it has not run
 */
export function apiChanges({ language }: { language: Language }): string {
  const file = new URL(`../changes/dist/${language}.md`, import.meta.url);
  if (!existsSync(file)) {
    throw new Error(
      `docs/changes/dist/${language}.md is absent: run \`npm run build\` in the root folder`,
    );
  }
  return readFileSync(file, "utf8").trimEnd();
}
