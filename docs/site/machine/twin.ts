import { parseDocument } from "htmlparser2";
import type { RenderedPage } from "../render-page.tsx";
import { markdownOf } from "./html-to-markdown.ts";

/** A page as Markdown, made from what its HTML shows. Links lead to the twins. */
export function twinOf({ title, main }: Pick<RenderedPage, "title" | "main">): string {
  return `# ${title}\n\n${markdownOf(parseDocument(withoutColours(main)).children)}\n`;
}

/** The page with the elements inside its blocks of code left out: parsing those would cost as much as all others. */
function withoutColours(html: string): string {
  return html.replace(
    /(<code data-language="[^"]*">)(.*?)(?=<\/code>)/gs,
    (_, start: string, code: string) => start + code.replace(/<[^>]*>/g, ""),
  );
}
