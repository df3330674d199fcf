import { type ChildNode, isTag, isText } from "domhandler";
import { type Element, escapeText, textOf } from "./markdown-text.ts";

/** Inline nodes as Markdown. A forced line break is a NUL, as all other white space is collapsed later. */
export function inlineMarkdown(nodes: ChildNode[]): string {
  return nodes
    .map((node) => {
      if (isText(node)) {
        return escapeText(node.data);
      }
      return isTag(node) ? (marks[node.name] ?? inside)(node) : "";
    })
    .join("");
}

const inside = ({ children }: Element) => inlineMarkdown(children);
const around = (mark: string) => (element: Element) => {
  const text = inside(element);
  return text.trim() === "" ? text : mark + text + mark;
};

const marks: Record<string, (element: Element) => string> = {
  br: () => "\u0000",
  wbr: () => "",
  code: (element) => codeSpan(textOf(element)),
  strong: around("**"),
  b: around("**"),
  em: around("*"),
  a: (element) => {
    const { href, class: name } = element.attribs;
    // an anchor leads to where it is
    if (href === undefined || name === "anchor" || name === "to-heading") {
      return inside(element);
    }
    return `[${inside(element).trim()}](${href.replace(/^([^":]+)\.html(#.*)?$/, "$1.md$2")})`;
  },
};

function codeSpan(text: string): string {
  if (text === "") {
    return "";
  }
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = "`".repeat(longest + 1);
  const pad = longest > 0 ? " " : "";
  return ticks + pad + text + pad + ticks;
}
