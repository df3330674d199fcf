import { plainText } from "../markdown/markdown.ts";
import type { RenderedPage } from "../render-page.tsx";
import { oneLine } from "./names.ts";

/** Title, address below the folder of the language, and what is there. */
export type IndexEntry = [title: string, url: string, about: string];

/** What a search can find on pages: the pages, and their fields, sections and states that have an address. */
function indexOf(pages: RenderedPage[]): IndexEntry[] {
  return pages.flatMap(({ title, path, summary, entries = [] }) => [
    [title, path, oneLine(summary, 160)],
    ...entries.map(
      (entry): IndexEntry => [
        plainText(entry.title),
        `${path}#${entry.anchor}`,
        oneLine(entry.about, 160),
      ],
    ),
  ]);
}

/** The index of a language as a script: a file that a page may load even from a folder without a server. */
export function searchScript(pages: RenderedPage[]): string {
  return `globalThis.searchEntries = ${JSON.stringify(indexOf(pages))};\n`;
}
