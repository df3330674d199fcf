import MiniSearch from "minisearch";
import type { IndexEntry } from "../site/machine/search-index.ts";
import { wordsOf } from "./words.ts";

/**
 * Searches entries of one language: every word of the question has to begin a word of the entry, or be a letter away from it.
 * Words of a title count more than words of a text.
 *
 * @param language - as in `<html lang>`
 * @returns a function from a question to entries, the best first
 */
export function createSearch(
  entries: IndexEntry[],
  language: string,
): (question: string) => IndexEntry[] {
  const index = new MiniSearch({
    fields: ["title", "about"],
    tokenize: wordsOf(language),
    searchOptions: {
      boost: { title: 4 },
      combineWith: "AND",
      prefix: true,
      // a slip of the finger in a long Latin word; one sign of a Chinese word is another word
      fuzzy: (word) => (/^[a-z]{5,}$/i.test(word) ? 1 : false),
    },
  });
  index.addAll(entries.map(([title, , about], id) => ({ id, title, about })));
  return (question) =>
    index.search(question).flatMap(({ id }) => {
      const entry = entries[Number(id)];
      return entry ? [entry] : [];
    });
}
