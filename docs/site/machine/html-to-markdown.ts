import { type ChildNode, isTag, isText } from "domhandler";
import { inlineMarkdown } from "./inline-markdown.ts";
import { allOf, type Element, escapeStart, textOf } from "./markdown-text.ts";

/** What readers of Markdown have no use for. */
const dropped = new Set(["noscript", "form", "svg", "nav", "output", "button", "script"]);

/**
 * HTML of our own pages as Markdown with tables of GFM. Written here, as the libraries that do it parse with a whole DOM: for the pages
 * of this site that costs more than rendering them.
 */
export function markdownOf(nodes: ChildNode[]): string {
  return blocksOf(nodes).join("\n\n");
}

type Block = (element: Element) => string[];

const blocks: Record<string, Block> = {
  p: ({ children }) => blocksOf(children),
  pre: (element) => [fence(textOf(element).replace(/\n$/, ""), languageOf(element))],
  ul: (element) => [list(element, () => "- ")],
  ol: (element) => [list(element, (at) => `${at + 1}. `)],
  table: (element) => [table(element)],
  hr: () => ["---"],
};
for (const tag of ["div", "section", "details", "summary", "dl", "dt", "dd", "figure"]) {
  blocks[tag] = ({ children }) => blocksOf(children);
}
for (const tag of ["figcaption", "blockquote", "aside", "header", "footer", "li"]) {
  blocks[tag] = ({ children }) => blocksOf(children);
}
for (const level of [1, 2, 3, 4, 5, 6]) {
  blocks[`h${level}`] = ({ children }) => [`${"#".repeat(level)} ${run(children)}`];
}

function blocksOf(nodes: ChildNode[]): string[] {
  const found: string[] = [];
  let inline: ChildNode[] = [];
  const flush = () => {
    const text = escapeStart(run(inline));
    if (text !== "") {
      found.push(text);
    }
    inline = [];
  };
  for (const node of nodes) {
    if (isTag(node) && dropped.has(node.name)) {
      continue;
    }
    const block = isTag(node) ? blocks[node.name] : undefined;
    if (block && isTag(node)) {
      flush();
      found.push(...block(node));
    } else if (isTag(node) || isText(node)) {
      inline.push(node);
    }
  }
  flush();
  return found;
}

/** Inline nodes on one line. */
function run(nodes: ChildNode[]): string {
  return inlineMarkdown(nodes).replace(/\s+/g, " ").replaceAll("\u0000", "\\\n").trim();
}

function list({ children }: Element, mark: (at: number) => string): string {
  return children
    .filter(isTag)
    .map((item, at) => {
      const lead = mark(at);
      const text = blocksOf(item.children).join("\n\n");
      return lead + text.replace(/\n(?=.)/g, `\n${" ".repeat(lead.length)}`);
    })
    .join("\n");
}

function table(element: Element): string {
  const rows = allOf(element, "tr").map(({ children }) =>
    children.filter(isTag).map((cell) => run(cell.children).replaceAll("|", "\\|")),
  );
  const [head = [], ...body] = rows;
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...body.map(line)].join("\n");
}

function languageOf(element: Element): string {
  const [code] = allOf(element, "code");
  return code?.attribs["data-language"] ?? "";
}

function fence(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/^`+/gm)].map(([ticks]) => ticks.length));
  const ticks = "`".repeat(longest + 1);
  return `${ticks}${language}\n${text}\n${ticks}`;
}
