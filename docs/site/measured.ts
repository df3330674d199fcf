export type Phrase = [from: string, to: string];

/**
 * A bench's Markdown in another language. Benches write English; tables, headings and sentences are looked up in phrases, so that
 * a new run shows in every language without being written twice.
 *
 * @param markdown - what a bench wrote
 * @param phrases - whole cells and sentences; `{name}` stands for what differs between runs
 * @returns the translation, and what has none and stays as it was
 */
export function translateBench(
  markdown: string,
  phrases: Phrase[],
): { text: string; missing: string[] } {
  const missing: string[] = [];
  const say = (text: string) => {
    const found = translate(text, phrases);
    if (found === undefined && /\p{Letter}{3}/u.test(text.replace(/`[^`]*`/g, ""))) {
      missing.push(text);
    }
    return found ?? text;
  };
  const text = markdown
    .trimEnd()
    .split("\n\n")
    .map((block) => blockIn(block, say))
    .join("\n\n");
  return { text, missing };
}

type Say = (text: string) => string;

function blockIn(block: string, say: Say): string {
  if (block.startsWith("|")) {
    const row = (line: string) => line.replace(/[^|]+/g, (cell) => ` ${say(cell.trim())} `);
    return block.split("\n").map(row).join("\n");
  }
  if (block.startsWith("#")) {
    const [, marks = "", title = ""] = /^(#+) (.+)$/.exec(block) ?? [];
    // the anchor stays that of the English title
    return `${marks} ${say(title)} {#${title.toLowerCase().replace(/[^\w]+/g, "-")}}`;
  }
  if (block.startsWith("- ")) {
    return block
      .split(/\n(?=- )/)
      .map((item) => `- ${sentences(item.slice(2), say)}`)
      .join("\n");
  }
  return sentences(block, say);
}

function sentences(text: string, say: Say): string {
  return text
    .replace(/\s+/g, " ")
    .split(/(?<=\.) (?=[A-Z])/)
    .map(say)
    .join("");
}

function translate(text: string, phrases: Phrase[]): string | undefined {
  for (const [from, to] of phrases) {
    const names = [...from.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const literal = from
      .split(/\{\w+\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    const values = new RegExp(`^${literal.join("(.+?)")}$`).exec(text)?.slice(1);
    if (values) {
      return to.replace(/\{(\w+)\}/g, (_, name: string) => values[names.indexOf(name)] ?? "");
    }
  }
  return undefined;
}
