/** The texts of one entry of the ledger, in one language. */
export interface Texts {
  source: string;
  ours: string;
  why: string;
  deployed?: string;
  evidence: string[];
}

/** An entry of the ledger, as far as it is translated. */
export interface Entry extends Omit<Texts, "evidence"> {
  id: string;
  evidence: readonly unknown[];
}

const chinese = /\p{Script=Han}/u;
const touching = /\p{Script=Han}\w|\w\p{Script=Han}/u;
const properties = ["deployed", "evidence", "ours", "source", "why"] as const;

/** The one text that may be equal in both languages: a bare name of the API or of a type of the page. */
const isBareName = (text: string) => /^\w+$/.test(text);

/**
 * Holds the ledger against its Chinese.
 *
 * @param translated the texts by the id of the entry
 * @returns one line for each entry that is missing, stale or out of order, and for each of its texts without Chinese
 */
export function badEntries(
  ledger: readonly Entry[],
  translated: Readonly<Record<string, Texts>>,
): string[] {
  const ids = ledger.map(({ id }) => id);
  const ours = Object.keys(translated);
  const missing = ids.filter((id) => !ours.includes(id)).map((id) => `${id}: missing`);
  const stale = ours.filter((id) => !ids.includes(id)).map((id) => `${id}: stale`);
  const order = [...missing, ...stale];
  if (order.length === 0 && `${ids}` !== `${ours}`) {
    order.push("the order is another");
  }
  const texts = ledger.flatMap((entry) => {
    const found = translated[entry.id];
    return found ? badTextsOf(entry, found) : [];
  });
  return [...order, ...texts];
}

function badTextsOf(source: Entry, texts: Texts): string[] {
  const { id } = source;
  const expected = properties.filter((key) => key in source);
  if (`${Object.keys(texts).sort()}` !== `${expected}`) {
    return [`${id}: its properties are ${Object.keys(texts).sort()}`];
  }
  const lines = (["source", "ours", "why", "deployed"] as const)
    .filter((key) => {
      const text = texts[key] ?? "";
      return key in source && !chinese.test(text) && !sameName(source[key] ?? "", text);
    })
    .map((key) => `${id}: ${key} has no Chinese`);
  if (texts.evidence.length !== source.evidence.length) {
    lines.push(`${id}: evidence has ${texts.evidence.length} of ${source.evidence.length} items`);
  }
  const touch = [texts.source, texts.ours, texts.why, texts.deployed ?? "", ...texts.evidence]
    .map((text) => text.match(touching)?.[0])
    .filter((found) => found !== undefined)
    .map((found) => `${id}: no space in ${found}`);
  return [...lines, ...touch];
}

const sameName = (source: string, text: string) => isBareName(text) && source === text;
