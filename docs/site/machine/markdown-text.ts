import { type Element as DomElement, isTag, isText, type ParentNode } from "domhandler";

export type Element = DomElement;

/** Puts a backslash before what Markdown would take for a mark. */
export function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<]/g, "\\$&");
}

/** Puts a backslash before what begins a block where a paragraph begins with it. */
export function escapeStart(text: string): string {
  return text.replace(/^(#{1,6} |[-+>] )/, "\\$1").replace(/^(\d+)([.)] )/, "$1\\$2");
}

/** The text in an element. */
export function textOf(node: ParentNode): string {
  return node.children
    .map((child) => (isText(child) ? child.data : isTag(child) ? textOf(child) : ""))
    .join("");
}

/** Elements of a name at any depth, in order. */
export function allOf(node: ParentNode, name: string): Element[] {
  return node.children
    .filter(isTag)
    .flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)]);
}
