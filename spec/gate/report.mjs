import { bumps, explain } from "./compare.mjs";

const titles = { major: "Breaking", minor: "More", patch: "Words" };

/**
 * Changes as Markdown: by severity, then what each kind means for code that uses the types and for the mock. A change of a component
 * is one entry, however many operations use it.
 *
 * @param {{ kind: string, bump: string, pointer: string, values: object }[]} changes
 * @returns {string}
 */
export function renderReport(changes) {
  const sections = bumps
    .slice(1)
    .reverse()
    .map((bump) => [bump, entriesOf(changes.filter((change) => change.bump === bump))])
    .filter(([, entries]) => entries.length > 0);
  return sections
    .map(([bump, entries]) => `## ${titles[bump]}\n\n${entries.map(renderEntry).join("\n")}\n`)
    .join("\n");
}

/**
 * One entry for all places where the same is said.
 *
 * @returns {{ what: string, types: string, mock: string, pointers: string[] }[]}
 */
export function entriesOf(changes, language = "en") {
  const entries = new Map();
  for (const change of changes) {
    const said = explain(change, language);
    const entry = entries.get(said.what) ?? { ...said, pointers: [] };
    entry.pointers = [...new Set([...entry.pointers, change.pointer])];
    entries.set(said.what, entry);
  }
  return [...entries.values()];
}

const renderEntry = ({ what, types, mock, pointers }) =>
  [
    `- ${what}`,
    `  types: ${types}.`,
    `  mock: ${mock}.`,
    ...pointers.map((pointer) => `  at ${pointer}`),
  ].join("\n");
