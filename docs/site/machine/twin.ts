import { parseDocument } from "htmlparser2";
import type { RenderedPage } from "../render-page.tsx";
import { markdownOf } from "./html-to-markdown.ts";

/** A page as Markdown, made from what its HTML shows. Links lead to the twins. */
export function twinOf({ title, main }: Pick<RenderedPage, "title" | "main">): string {
  return `# ${title}\n\n${markdownOf(parseDocument(main).children)}\n`;
}
