import { readFileSync } from "node:fs";
import TurndownService from "turndown";
import { gfm } from "turndown-plugin-gfm";

const converter = new TurndownService({
  headingStyle: "atx",
  codeBlockStyle: "fenced",
  bulletListMarker: "-",
}).use(gfm);
converter.remove(["noscript", "form", "svg", "nav"]);
converter.addRule("anchor", {
  filter: (node) => node.nodeName === "A" && node.className === "anchor",
  replacement: (content) => content,
});

/** A page as Markdown, made from what its HTML shows. Links lead to the twins. */
export function twinOf(page) {
  const main = String(page.main).replace(/href="([^":]+)\.html(#[^"]*)?"/g, 'href="$1.md$2"');
  return `# ${page.title}\n\n${converter.turndown(main)}\n`;
}

/** What a search can find: pages, and the fields and headings in them that have an address. */
function searchEntries(pages) {
  return pages.flatMap((page) => {
    const anchored = [
      ...String(page.main).matchAll(
        /<li class="field" id="([^"]+)">([\s\S]*?)<\/p>\s*(?:<p>([\s\S]*?)<\/p>)?/g,
      ),
    ];
    const fields =
      page.group === "schemas" ? anchored.filter(([, id]) => id.split(".").length === 2) : [];
    const parameters =
      page.group === "operations"
        ? anchored.filter(([, id]) => /^(query|path|header)\./.test(id))
        : [];
    return [
      [page.title, page.path, plain(page.summary)],
      ...sections(page),
      ...[...fields, ...parameters].map(([, id, , about = ""]) => [
        id,
        `${page.path}#${id}`,
        plain(about),
      ]),
    ];
  });
}

/** Sections of a guide, and the states of the lifecycle. */
function sections({ group, path, main }) {
  const found =
    group === "guides"
      ? String(main).matchAll(/<(h2|dt) id="([^"]+)">(.*?)<\/\1>([\s\S]*?)(?=<h2|<dt|$)/g)
      : [];
  return [...found].map(([, , id, title, text]) => [
    plain(title),
    `${path}#${id}`,
    plain(text.replace(/<pre[\s\S]*?<\/pre>/g, "")),
  ]);
}

function plain(text = "") {
  return text
    .replace(/<[^>]+>/g, "")
    .replace(/[`*]/g, "")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 160);
}

/** The index of a language as a script: a file that a page may load even from a folder without a server. */
export function searchScript(pages) {
  return `globalThis.searchEntries = ${JSON.stringify(searchEntries(pages))};\n`;
}

/** `llms.txt`: what the site holds in both languages, as links to Markdown. */
export function llms(pages) {
  const [{ summary }] = pages;
  const list = (language) =>
    pages
      .filter((page) => page.language === language)
      .map(
        (page) =>
          `- [${page.title}](${language}/${page.path.replace(/html$/, "md")}): ${plain(page.summary)}`,
      );
  return [
    "# CCE add-on API (unofficial, corrected)",
    `> ${summary}`,
    "## Pages",
    list("en").join("\n"),
    "## Description",
    "- [OpenAPI 3.1](downloads/openapi.json)\n- [OpenAPI 3.0](downloads/openapi-3.0.json)\n- [OpenAPI 3.1 in Chinese](downloads/openapi.zh-CN.json)\n- [Workflow](downloads/workflows/lifecycle.arazzo.yaml)",
    "## 中文页面",
    list("zh").join("\n"),
    "",
  ].join("\n\n");
}

/** The workflow with the description where it is published, one folder above. */
export function publishedWorkflow() {
  const source = readFileSync(
    new URL("../../spec/workflows/lifecycle.arazzo.yaml", import.meta.url),
    "utf8",
  );
  return source.replace("../dist/openapi.json", "../openapi.json");
}

/** Sitemap in its plain form: one address a line. */
export function sitemap(pages, publicUrl) {
  return `${pages.map(({ language, path }) => `${publicUrl}${language}/${path}`).join("\n")}\n`;
}
