/** The texts of one entry of the ledger, in one language. */
export interface Entry {
  id: string;
  source: string;
  ours: string;
  why: string;
  evidence: string[];
}

const chinese = /\p{Script=Han}/u;
const touching = /\p{Script=Han}\w|\w\p{Script=Han}/u;
const members = ["evidence", "id", "ours", "source", "why"];

/** The one text that may be equal in both languages: a bare name of the API or of a type of the page. */
const isBareName = (text: string) => /^\w+$/.test(text);

/**
 * Holds the ledger against its Chinese.
 *
 * @returns one line for each entry that is missing, stale, doubled or out of order, and for each of its texts without Chinese
 */
export function badEntries(ledger: readonly Entry[], translated: readonly Entry[]): string[] {
  const ids = ledger.map(({ id }) => id);
  const ours = translated.map(({ id }) => id);
  const missing = ids.filter((id) => !ours.includes(id)).map((id) => `${id}: missing`);
  const stale = ours.filter((id) => !ids.includes(id)).map((id) => `${id}: stale`);
  const doubled = ours
    .filter((id, index) => ours.indexOf(id) !== index)
    .map((id) => `${id}: twice`);
  const order = [...missing, ...stale, ...doubled];
  if (order.length === 0 && `${ids}` !== `${ours}`) {
    order.push("the order is another");
  }
  const texts = translated.flatMap((entry) => {
    const source = ledger.find(({ id }) => id === entry.id);
    return source ? badTextsOf(source, entry) : [];
  });
  return [...order, ...texts];
}

function badTextsOf(source: Entry, entry: Entry): string[] {
  const { id } = entry;
  if (`${Object.keys(entry).sort()}` !== `${members}`) {
    return [`${id}: its members are ${Object.keys(entry).sort()}`];
  }
  const lines = (["source", "ours", "why"] as const)
    .filter((key) => !chinese.test(entry[key]) && !sameName(source[key], entry[key]))
    .map((key) => `${id}: ${key} has no Chinese`);
  if (entry.evidence.length !== source.evidence.length) {
    lines.push(`${id}: evidence has ${entry.evidence.length} of ${source.evidence.length} items`);
  }
  const touch = [entry.source, entry.ours, entry.why, ...entry.evidence]
    .map((text) => text.match(touching)?.[0])
    .filter((found) => found !== undefined)
    .map((found) => `${id}: no space in ${found}`);
  return [...lines, ...touch];
}

const sameName = (source: string, text: string) => isBareName(text) && source === text;
