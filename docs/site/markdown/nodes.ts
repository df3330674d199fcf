import type { Token } from "markdown-it";
import { type ComponentChild, Fragment, h } from "preact";

/** Renders a token and what is inside it, in place of the element that Markdown means. */
export type Override = (token: Token, children: ComponentChild[], next?: Token) => ComponentChild;

/** Tokens of markdown-it as nodes, so that their text is escaped like all other text. Overrides go by the type of a token. */
export function nodesOf(
  tokens: Token[],
  overrides: Record<string, Override> = {},
): ComponentChild[] {
  const root: ComponentChild[] = [];
  const open: { token: Token; next: Token | undefined; children: ComponentChild[] }[] = [];
  const add = (node: ComponentChild) => (open.at(-1)?.children ?? root).push(node);
  for (const [at, token] of tokens.entries()) {
    if (token.nesting === 1) {
      open.push({ token, next: tokens[at + 1], children: [] });
    } else if (token.nesting === -1) {
      const closed = open.pop();
      if (closed) {
        add(element(closed.token, closed.children, overrides, closed.next));
      }
    } else if (token.type === "inline") {
      add(h(Fragment, {}, ...nodesOf(token.children ?? [], overrides)));
    } else {
      add(leaf(token, overrides));
    }
  }
  return root;
}

function element(
  token: Token,
  children: ComponentChild[],
  overrides: Record<string, Override>,
  next: Token | undefined,
): ComponentChild {
  const own = overrides[token.type];
  if (own) {
    return own(token, children, next);
  }
  // the paragraphs of a tight list
  return token.hidden
    ? h(Fragment, {}, ...children)
    : h(token.tag, Object.fromEntries(token.attrs ?? []), ...children);
}

function leaf(token: Token, overrides: Record<string, Override>): ComponentChild {
  const own = overrides[token.type];
  if (own) {
    return own(token, []);
  }
  switch (token.type) {
    case "text":
      return token.content;
    case "softbreak":
      return "\n";
    case "hardbreak":
      return h("br", {});
    case "code_inline":
      return h("code", {}, token.content);
    case "fence":
    case "code_block":
      return h("pre", {}, h("code", {}, token.content));
    default:
      throw new Error(`Markdown with ${token.type}, which pages do not show: ${token.content}`);
  }
}
