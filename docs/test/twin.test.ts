import { parseDocument } from "htmlparser2";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { allPages } from "../site/all-pages.ts";
import { markdownOf } from "../site/machine/html-to-markdown.ts";
import { textOf } from "../site/machine/markdown-text.ts";
import { twinOf } from "../site/machine/twin.ts";

const toMarkdown = (html: string) => markdownOf(parseDocument(html).children);
const markdown = new MarkdownIt({ html: false });

/** The signs of HTML in order, without white space, and without what twins leave out. */
function signs(html: string): string {
  const shown = html.replace(/<(form|svg|nav|noscript|output|button)\b[\s\S]*?<\/\1>/g, "");
  return textOf(parseDocument(shown)).replace(/\s+/g, "");
}

test("every twin, rendered, has the text of its page", () => {
  const differing = allPages().filter(
    (page) => signs(markdown.render(twinOf(page))) !== signs(`${page.title}${page.main}`),
  );
  expect(differing.map(({ language, path }) => `${language}/${path}`)).toEqual([]);
});

test.each([
  ["a heading", '<h2 id="a">A <code>b</code></h2>', "## A `b`"],
  ["a link to a page", '<p><a href="../a.html#b">c</a></p>', "[c](../a.md#b)"],
  ["a link elsewhere", '<a href="https://a.example/b.html">c</a>', "[c](https://a.example/b.html)"],
  ["an anchor", '<p><a class="anchor" href="#b">b</a></p>', "b"],
  [
    "code with its language",
    '<pre><code data-language="sh">a\n  b\n</code></pre>',
    "```sh\na\n  b\n```",
  ],
  ["code with a fence in it", "<pre><code>```\na\n```</code></pre>", "````\n```\na\n```\n````"],
  ["a nested list", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n\n  - b\n- c"],
  ["a numbered list", "<ol><li>a</li><li>b</li></ol>", "1. a\n2. b"],
  [
    "a table",
    "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b | c</td></tr></tbody></table>",
    "| a |\n| --- |\n| b \\| c |",
  ],
  ["signs of Markdown in a text", "<p># a_b *c* [d]</p>", "\\# a\\_b \\*c\\* \\[d\\]"],
  ["what needs a script", "<form>a</form><p>b</p><noscript>c</noscript>", "b"],
])("%s becomes Markdown", (_, html, expected) => {
  expect(toMarkdown(html)).toBe(expected);
});
