import { plainText } from "../markdown/markdown.ts";
import type { RenderedPage } from "../render-page.tsx";

/** What a search finds: a page, or a field, section, file or correction on one. */
export interface IndexEntry {
  title: string;
  /** Below the folder of the language. */
  url: string;
  about: string;
  /** Title of the page that it is on, for an entry that is not a page. */
  page?: string;
  /** Exact names that it is searched by. */
  names?: string[];
  /** Other words for it, which are not shown. */
  words?: string;
}

/** What a search can find on pages. `words` are other words for addresses. */
function indexOf(
  pages: Pick<RenderedPage, "title" | "path" | "summary" | "names" | "words" | "entries">[],
  words: Record<string, string>,
): IndexEntry[] {
  const entries = pages.flatMap((page) => [
    entry({ ...page, about: page.summary, url: page.path }),
    ...(page.entries ?? []).map((one) =>
      entry({ ...one, url: `${page.path}#${one.anchor}`, page: page.title }),
    ),
  ]);
  return entries.map((one) => {
    const more = [one.words, words[one.url]].filter(Boolean).join(" ");
    return more === "" ? one : { ...one, words: more };
  });
}

function entry({ title, url, about, page, names, words }: IndexEntry): IndexEntry {
  return {
    title: plainText(title),
    url,
    about: plainText(about),
    ...(page !== undefined && { page }),
    ...(names && { names }),
    ...(words && { words }),
  };
}

/** The index of a language as a script: a file that a page may load even from a folder without a server. */
export function searchScript(pages: RenderedPage[], words: Record<string, string>): string {
  return `globalThis.searchEntries = ${JSON.stringify(indexOf(pages, words))};\n`;
}
