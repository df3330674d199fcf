import MiniSearch from "minisearch";
import { entriesOf, type IndexEntry, type IndexPage } from "./entries.ts";
import { wordsOf } from "./words.ts";

/** Fields of an entry, with how much a word in each counts. */
const boost = { names: 12, title: 6, words: 4, page: 2, about: 1 };

/**
 * Searches the pages of one language and what is on them. An entry whose name is the question or whose title begins with it comes first,
 * then entries with every word of the question, then those with any. A word may be the beginning of one in the entry, and a long one may
 * be misspelt.
 *
 * @param language - as in `<html lang>`
 * @returns a function from a question to entries, the best first
 */
export function createSearch(
  pages: IndexPage[],
  language: string,
): (question: string) => IndexEntry[] {
  const entries = entriesOf(pages);
  const index = new MiniSearch<IndexEntry & { id: number }>({
    fields: Object.keys(boost),
    extractField: (entry, name) => String(entry[name as keyof IndexEntry] ?? ""),
    storeFields: ["url"],
    tokenize: wordsOf(language),
    searchOptions: {
      boost,
      prefix: (word) => word.length > 1 || /\p{Script=Han}/u.test(word),
      // a slip of the finger in a long Latin word; one sign of a Chinese word is another word
      fuzzy: (word) => (/^[a-z]{5,}$/i.test(word) ? 1 : false),
      weights: { prefix: 0.3, fuzzy: 0.15 },
      boostDocument: (_, __, fields) => kindBoost(String(fields?.url)),
    },
  });
  index.addAll(entries.map((entry, id) => ({ ...entry, id })));

  return (question) => {
    const all = new Set(index.search(question, { combineWith: "AND" }).map(({ id }) => id));
    const asked = plain(question);
    return index
      .search(question, { combineWith: "OR" })
      .flatMap(({ id, score }) => {
        const entry = entries[Number(id)];
        return entry ? [{ entry, score, rank: rankOf(entry, asked, all.has(id)) }] : [];
      })
      .sort((a, b) => b.rank - a.rank || b.score - a.score)
      .map(({ entry }) => entry)
      .filter(isNews);
  };
}

/** Whether an entry says more than those before it: a section named after its page, such as its samples, adds nothing after that page. */
function isNews({ title, page }: IndexEntry, at: number, found: IndexEntry[]): boolean {
  const repeats = page !== undefined && title.startsWith(page);
  return !(repeats && found.slice(0, at).some((one) => one.title === page));
}

/** 3 for an exact name of a page, 2 for that of something on one or for the beginning of a title (in Chinese of a page's), 1 for every word, 0 for any. */
function rankOf({ title, names = [], page }: IndexEntry, asked: string, every: boolean): number {
  if (names.some((name) => plain(name) === asked)) {
    return page === undefined ? 3 : 2;
  }
  const begins = isHan(asked)
    ? page === undefined && plain(title).startsWith(asked)
    : `${plain(title)} `.startsWith(`${asked} `);
  return begins ? 2 : every ? 1 : 0;
}

/** Chinese has no spaces, so that a heading may begin with a part of its first word: there, titles of pages alone count. */
const isHan = (text: string) => /\p{Script=Han}$/u.test(text);

/** How much pages count, by the beginning of their address: those that tell how to do something before those that list names. */
const kinds: [address: RegExp, boost: number][] = [
  // more than all other entries, and most often searched for by their whole name, which comes first whatever it counts
  [/^addons\/.*#/, 0.05],
  // the operations of Autopilot clusters have the words of the others and one more
  [/^operations\/.*Autopilot.*#/, 0.8],
  [/#/, 1],
  [/^operations\/.*Autopilot/, 2.4],
  [/^(operations|guide)/, 3],
  [/^addons/, 0.7],
];

const kindBoost = (url: string): number => kinds.find(([address]) => address.test(url))?.[1] ?? 1.5;

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, " ").trim();
