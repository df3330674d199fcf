import MarkdownIt, { type Token } from "markdown-it";

const chinese = /\p{Script=Han}/u;
const touching = /\p{Script=Han}[\w`]|[\w`]\p{Script=Han}/u;

/** A heading's anchor, as guides write it: `## Title {#anchor}`. */
const anchorOf = (content: string) => /\{#([\w-]+)\}$/.exec(content)?.[1];

/**
 * What two languages of one guide have in common, one line for each block: its kind, anchor, included file, code, links and emphasis.
 *
 * @param source - Markdown of a guide
 */
function shapeOf(source: string): string[] {
  const kinds: string[] = [];
  return new MarkdownIt().parse(source, {}).flatMap((token) => {
    if (token.type === "fence") {
      return [`code ${token.info} ${token.content}`];
    }
    if (token.nesting === 1) {
      kinds.push(token.tag);
    } else if (token.nesting === -1) {
      kinds.pop();
    }
    return token.type === "inline" ? [`${kinds.join(" ")} ${insideOf(token)}`] : [];
  });
}

function insideOf({ content, children }: Token): string {
  if (content.startsWith("{{")) {
    return content;
  }
  const marks = (children ?? []).flatMap((child) => {
    if (child.type === "code_inline") {
      return [`\`${child.content}\``];
    }
    return child.nesting === 1 ? [child.attrGet("href") ?? child.tag] : [];
  });
  const anchor = anchorOf(content);
  return [...(anchor ? [`#${anchor}`] : []), ...[...new Set(marks)].sort()].join(" ");
}

/**
 * Says what keeps a Chinese guide from being the same page as the English one.
 *
 * @returns one line for each block that differs in more than words, for the first that is missing, and for each line of
 * prose that has no Chinese or in which Chinese and Latin letters touch
 */
export function differences(english: string, translated: string): string[] {
  const one = shapeOf(english);
  const other = shapeOf(translated);
  const at = Array.from({ length: Math.max(one.length, other.length) }).findIndex(
    (_, index) => one[index] !== other[index],
  );
  const shape = at < 0 ? [] : [`${one[at] ?? "nothing"} | ${other[at] ?? "nothing"}`];
  return [...shape, ...badProse(translated)];
}

function badProse(source: string): string[] {
  const prose = new MarkdownIt()
    .parse(source, {})
    .filter(({ type, content }) => type === "inline" && !content.startsWith("{{"));
  return prose.flatMap(({ content, children }) => {
    const words = content.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/ \{#[\w-]+\}$/, "");
    const plain = (children ?? [])
      .filter(({ type }) => type === "text")
      .map((child) => child.content);
    const hasWords = /\p{Letter}{2}/u.test(plain.join("").replace(/\{#.*\}/, ""));
    const lacking = hasWords && !chinese.test(words) && !isName(plain.join(" "));
    const touch = words.replaceAll("*", "").match(touching)?.[0];
    return [
      ...(lacking ? [`no Chinese: ${content}`] : []),
      ...(touch ? [`no space in ${touch}`] : []),
    ];
  });
}

/** Names stay as they are: one word, such as `Token`. */
const isName = (text: string) => /^\s*[\w.]+\s*(\{#[\w-]+\})?$/.test(text);
