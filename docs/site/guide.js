import { existsSync, readFileSync } from "node:fs";
import MarkdownIt from "markdown-it";
import { benchPhrases } from "../strings/bench-zh.js";
import { apiChanges } from "./api-changes.js";
import { generatorTable } from "./generators.js";
import { code, html, raw } from "./html.js";
import { translateBench } from "./measured.js";

/** The guides in reading order. */
export const guides = [
  "quick-start",
  "authentication",
  "client",
  "mock",
  "errors",
  "other-languages",
  "workflow",
  "measured",
  "limitations",
  "contributing",
  "changelog",
];

/** Parts that are made from data, by the name that stands in a guide instead of a file. */
const made = { "api-changes": apiChanges, generators: generatorTable };

const root = new URL("../", import.meta.url);

/** A guide: Markdown with `{{file}}` lines, each replaced by a file that a test runs, and `## Title {#anchor}` headings. */
export function guidePage(name, context) {
  const own = new URL(`guide/${context.language}/${name}.md`, root);
  const translated = existsSync(own);
  const source = expand(
    readFileSync(translated ? own : new URL(`guide/en/${name}.md`, root), "utf8"),
    context,
  );
  const [, title = name] = /^# (.+)$/m.exec(source) ?? [];
  const body = raw(renderer(context).render(source.replace(/^# .+\n/, "")));
  const main = translated ? body : html`<div lang="en">${body}</div>`;
  return {
    path: `guide/${name}.html`,
    title,
    group: "guides",
    main,
    summary: firstSentences(source) ?? title,
  };
}

/** The first paragraph, without the marks of its links. */
function firstSentences(source) {
  return /\n\n([^#`{|\n][^\n]+)/.exec(source)?.[1].replace(/\[([^\]]+)\]\([^)]+\)/g, "$1");
}

/** Puts the text of a file, or a part made from data, where `{{path language}}` stands alone on a line. @throws Error when the file is absent. */
function expand(source, context) {
  return source.replace(/^\{\{(\S+)(?: (\S+))?\}\}$/gm, (_, path, language = "") => {
    if (path in made) {
      return made[path](context);
    }
    const text = readFileSync(new URL(path, root), "utf8").trimEnd();
    if (language !== "md") {
      return `\`\`\`${language}\n${text}\n\`\`\``;
    }
    return context.language === "zh" ? translateBench(text, benchPhrases).text : text;
  });
}

function renderer({ text }) {
  const markdown = new MarkdownIt({ html: false });
  const { rules } = markdown.renderer;
  rules.fence = (tokens, at) => String(code(tokens[at].content, text.sample, tokens[at].info));
  rules.table_open = () =>
    `<div class="wide" tabindex="0" role="group" aria-label="${text.value}"><table>`;
  rules.table_close = () => "</table></div>";
  rules.th_open = () => '<th scope="col">';
  rules.heading_open = (tokens, at) => {
    const { tag } = tokens[at];
    const inline = tokens[at + 1];
    const [, title, anchor] = /^(.*?)(?: \{#([\w-]+)\})?$/.exec(inline.content);
    for (const child of inline.children) {
      child.content = child.content.replace(/ \{#[\w-]+\}$/, "");
    }
    return `<${tag} id="${anchor ?? title.toLowerCase().replace(/[^\w]+/g, "-")}">`;
  };
  rules.link_open = (tokens, at, options, _env, self) => {
    tokens[at].attrSet("href", tokens[at].attrGet("href").replace(/\.md(#|$)/, ".html$1"));
    return self.renderToken(tokens, at, options);
  };
  return markdown;
}
