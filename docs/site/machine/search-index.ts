import type { IndexPage } from "../../search/entries.ts";
import { plainText } from "../markdown/markdown.ts";
import type { RenderedPage } from "../render-page.tsx";

/** What a search can find on pages. `words` are other words for addresses. */
function indexOf(
  pages: Pick<RenderedPage, "title" | "path" | "summary" | "names" | "words" | "entries">[],
  words: Record<string, string>,
): IndexPage[] {
  return pages.map(({ title, path, summary, names, words: own, entries = [] }) => {
    const extra = (url: string, more?: string) => {
      const all = [more, words[url]].filter(Boolean).join(" ");
      return all === "" ? {} : { words: all };
    };
    const inside = entries.map(({ title, anchor, about, names }) => {
      const plain = plainText(title);
      return {
        ...(plain !== anchor && { title: plain }),
        anchor,
        about: plainText(about),
        ...(names && { names }),
        ...extra(`${path}#${anchor}`),
      };
    });
    return {
      title: plainText(title),
      url: path,
      about: plainText(summary),
      ...(names && { names }),
      ...extra(path, own),
      ...(inside.length > 0 && { entries: inside }),
    };
  });
}

/** The index of a language as a script: a file that a page may load even from a folder without a server. */
export function searchScript(pages: RenderedPage[], words: Record<string, string>): string {
  return `globalThis.searchIndex = ${JSON.stringify(indexOf(pages, words))};\n`;
}
