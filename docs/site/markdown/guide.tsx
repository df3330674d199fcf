import type { Token } from "markdown-it";
import { type ComponentChild, h } from "preact";
import type { Texts } from "../../strings/en.ts";
import { Code } from "../components/code.tsx";
import type { SearchEntry } from "../page.ts";
import { markdown, plainText } from "./markdown.ts";
import { nodesOf, type Override } from "./nodes.ts";

export interface Guide {
  title: string;
  /** The first paragraph. */
  lead: string;
  nodes: ComponentChild[];
  sections: SearchEntry[];
  /** The `##` sections. */
  contents: { title: string; anchor: string }[];
}

/** A guide's Markdown: `# Title` first, then sections with an anchor, `## Title {#anchor}`. Links to `.md` lead to pages. */
export function parseGuide(source: string, text: Texts): Guide {
  const tokens = markdown.parse(source, {});
  const [open, inline] = tokens;
  if (open?.tag !== "h1" || inline === undefined) {
    throw new Error(`a guide begins with "# Title", not with: ${source.slice(0, 40)}`);
  }
  const body = tokens.slice(3);
  const headings = new Map<Token, Heading>();
  for (const [at, token] of body.entries()) {
    const next = body[at + 1];
    if (token.type === "heading_open" && next) {
      headings.set(token, takeAnchor(next));
    }
  }
  const paragraph = body.findIndex(({ type, level }) => type === "paragraph_open" && level === 0);
  return {
    title: inline.content,
    lead: body[paragraph + 1]?.content ?? inline.content,
    nodes: nodesOf(body, overridesFor(text, headings)),
    sections: sectionsOf(body, headings),
    contents: [...headings]
      .filter(([{ tag }]) => tag === "h2")
      .map(([, { title, anchor }]) => ({ title: plainText(title), anchor })),
  };
}

interface Heading {
  title: string;
  anchor: string;
}

/** Takes the anchor off a heading's text. */
function takeAnchor(inline: Token): Heading {
  const [, title = "", anchor] = /^(.*?)(?: \{#([\w-]+)\})?$/.exec(inline.content) ?? [];
  for (const child of inline.children ?? []) {
    child.content = child.content.replace(/ \{#[\w-]+\}$/, "");
  }
  return { title, anchor: anchor ?? title.toLowerCase().replace(/[^\w]+/g, "-") };
}

function overridesFor(text: Texts, headings: Map<Token, Heading>): Record<string, Override> {
  return {
    fence: ({ content, info }) => <Code text={content} label={text.sample} language={info} />,
    table_open: (_, children) => (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form
      <div class="wide" tabindex={0} role="group" aria-label={text.value}>
        <table>{children}</table>
      </div>
    ),
    th_open: (_, children) => <th scope="col">{children}</th>,
    heading_open: (token, children) => {
      const { anchor = "" } = headings.get(token) ?? {};
      // biome-ignore lint/a11y/useAnchorContent: its label is what a screen reader reads, its sign comes from the style
      const link = <a class="to-heading" href={`#${anchor}`} aria-label={text.toSection} />;
      // not broken off from the last word
      return h(token.tag, { id: anchor }, ...children, "\u00a0", link);
    },
    link_open: (token, children) => (
      <a href={String(token.attrGet("href")).replace(/\.md(#|$)/, ".html$1")}>{children}</a>
    ),
  };
}

/** Each section with the words in it, its code left out. */
function sectionsOf(body: Token[], headings: Map<Token, Heading>): SearchEntry[] {
  const sections: SearchEntry[] = [];
  for (const [at, token] of body.entries()) {
    const heading = headings.get(token);
    if (heading) {
      if (token.nesting === 1) {
        sections.push({ title: plainText(heading.title), anchor: heading.anchor, about: "" });
      }
    } else if (token.type === "inline" && body[at - 1]?.type !== "heading_open") {
      const section = sections.at(-1);
      if (section) {
        section.about = `${section.about} ${token.content}`.trim();
      }
    }
  }
  return sections;
}
