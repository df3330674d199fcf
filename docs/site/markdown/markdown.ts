import MarkdownIt from "markdown-it";

/** The Markdown of descriptions and guides: without HTML, links only where they are written as such. */
export const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });

/** Markdown of one paragraph as the text that a reader sees, on one line. */
export function plainText(source = ""): string {
  const [inline] = markdown.parseInline(source, {});
  return (inline?.children ?? [])
    .map(({ type, content }) => (/^(soft|hard)break$/.test(type) ? " " : content))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}
