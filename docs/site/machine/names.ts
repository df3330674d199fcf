import { plainText } from "../markdown/markdown.ts";

/** The Markdown twin of a page, as a link from that page. */
export function markdownName(path: string): string {
  return twinPath(path.split("/").at(-1) ?? path);
}

/** Path of the Markdown twin of a page. */
export const twinPath = (path: string): string => path.replace(/\.html$/, ".md");

/** Markdown as text on one line, cut after a whole word at a length. */
export function oneLine(source: string, length: number): string {
  const text = plainText(source);
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
