import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type ChildNode, isTag, isText } from "domhandler";
import { parseDocument } from "htmlparser2";

// Compares the text of every page in two builds of the site, so that a change of the generator shows what it does to readers:
//   node --import tsx tools/compare-pages.ts <dist before> <dist after>

const inlineTags: ReadonlySet<string> = new Set("a b code em i span strong wbr small".split(" "));

const { positionals } = parseArgs({ allowPositionals: true });
const [before, after] = positionals;
if (before === undefined || after === undefined) {
  throw new Error("give two folders: the build before, and the build after");
}

const pagesIn = (folder: string) =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => /^((en|zh)\/.*|index)\.html$/.test(file));
const all = [...new Set([...pagesIn(before), ...pagesIn(after)])].sort();
const result = { equal: 0, differing: 0, absent: 0 };

for (const page of all) {
  const files = [join(before, page), join(after, page)];
  if (!files.every(existsSync)) {
    result.absent += 1;
    process.stdout.write(`${page}: only ${existsSync(join(before, page)) ? "before" : "after"}\n`);
    continue;
  }
  const [old = [], now = []] = files.map((file) => linesOf(readFileSync(file, "utf8")));
  const gone = without(old, now);
  const added = without(now, old);
  if (gone.length + added.length === 0 && old.join("\n") === now.join("\n")) {
    result.equal += 1;
    continue;
  }
  result.differing += 1;
  const marked = [...gone.map((line) => `- ${line}`), ...added.map((line) => `+ ${line}`)];
  process.stdout.write(`${page}:\n${marked.slice(0, 20).join("\n") || "  order"}\n`);
}
process.stdout.write(`${all.length} pages: ${JSON.stringify(result)}\n`);

function without(lines: string[], others: string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) {
    left.set(line, (left.get(line) ?? 0) + 1);
  }
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

/** What a reader sees: a line for each block, white space as a browser shows it, and the values of fields and attributes that are read. */
function linesOf(html: string): string[] {
  const lines = [""];
  visit(parseDocument(html).children);
  return lines.map((line) => line.replace(/\s+/g, " ").trim()).filter((line) => line !== "");

  function visit(nodes: ChildNode[]): void {
    for (const node of nodes) {
      if (isText(node)) {
        lines[lines.length - 1] += node.data;
      } else if (isTag(node)) {
        const flows = inlineTags.has(node.name);
        if (!flows) {
          lines.push("");
        }
        for (const name of ["href", "aria-label", "title", "value", "placeholder", "content"]) {
          const value = node.attribs[name];
          if (value) {
            lines[lines.length - 1] += `⟨${name} ${value.slice(0, 400)}⟩`;
          }
        }
        visit(node.children);
        if (!flows) {
          lines.push("");
        }
      }
    }
  }
}
