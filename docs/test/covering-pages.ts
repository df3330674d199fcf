import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Chooses few pages that together contain every kind of element of the site: each element with its classes, its
 * attributes and its parent, and each folder of each language.
 *
 * @param root folder of the built site.
 * @param pages paths below `root`.
 */
export function coveringPages(root: string, pages: readonly string[]): string[] {
  const kindsOf = new Map(
    pages.map((path) => [path, elementKinds(path, readFileSync(join(root, path), "utf8"))]),
  );
  const missing = new Set([...kindsOf.values()].flatMap((kinds) => [...kinds]));
  const chosen: string[] = [];
  while (missing.size > 0) {
    const gain = (path: string) =>
      [...(kindsOf.get(path) ?? [])].filter((kind) => missing.has(kind)).length;
    const best = pages.reduce((a, b) => (gain(b) > gain(a) ? b : a));
    chosen.push(best);
    for (const kind of kindsOf.get(best) ?? []) {
      missing.delete(kind);
    }
  }
  return chosen;
}

const withoutEnd = new Set(["area", "br", "col", "hr", "img", "input", "link", "meta", "source"]);

function elementKinds(path: string, html: string): Set<string> {
  const kinds = new Set([`in ${dirname(path)}`]);
  const open: string[] = [];
  const markup = html.replace(
    /<!--.*?-->|(?<=<(?:script|style)\b[^>]*>).*?(?=<\/(?:script|style)>)/gs,
    "",
  );
  for (const [, end, name = "", attributes = ""] of markup.matchAll(
    /<(\/?)([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi,
  )) {
    if (end) {
      open.splice(open.lastIndexOf(name));
      continue;
    }
    const names = [...attributes.matchAll(/\s([\w:-]+)(?:="([^"]*)")?/g)].map(([, key, value]) =>
      key === "class" || key === "role" ? `${key}=${value}` : key,
    );
    kinds.add(`${open.at(-1) ?? ""} > ${name} ${names.sort().join(" ")}`);
    if (!withoutEnd.has(name)) {
      open.push(name);
    }
  }
  return kinds;
}
