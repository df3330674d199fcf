import MiniSearch from "minisearch";

/**
 * Searches entries of one language: every word of the question has to begin a word of the entry, or be a letter away from it.
 * Words of a title count more than words of a text.
 *
 * @param {[title: string, url: string, about: string][]} entries
 * @param {string} language - as in `<html lang>`
 * @returns {(question: string) => [title: string, url: string, about: string][]} the best entries first
 */
export function createSearch(entries, language) {
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
  return (question) => index.search(question).map(({ id }) => entries[id]);
}

/** Cuts a text into words: Chinese by the browser's dictionary, names such as `addonTemplateName` whole and by their parts. */
function wordsOf(language) {
  const segmenter = Intl.Segmenter && new Intl.Segmenter(language, { granularity: "word" });
  const chineseWords = (run) =>
    segmenter ? Array.from(segmenter.segment(run), ({ segment }) => segment) : [...run];
  return (text) =>
    (text.match(/\p{Script=Han}+|[\p{Letter}\p{Number}]+/gu) ?? []).flatMap((run) => {
      if (/\p{Script=Han}/u.test(run)) {
        return run.match(/\p{Script=Han}+|\P{Script=Han}+/gu).flatMap(chineseWords);
      }
      const parts = run.match(/\p{Lu}?[\p{Ll}\p{Number}]+|\p{Lu}+(?!\p{Ll})/gu) ?? [];
      return parts.length > 1 ? [run, ...parts] : [run];
    });
}
