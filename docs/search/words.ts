/** Cuts a text into words: Chinese by the browser's dictionary, names such as `addonTemplateName` whole and by their parts. */
export function wordsOf(language: string): (text: string) => string[] {
  const segmenter =
    typeof Intl.Segmenter === "function"
      ? new Intl.Segmenter(language, { granularity: "word" })
      : undefined;
  const chineseWords = (run: string) =>
    segmenter ? Array.from(segmenter.segment(run), ({ segment }) => segment) : [...run];
  return (text) =>
    (text.match(/\p{Script=Han}+|[\p{Letter}\p{Number}]+/gu) ?? []).flatMap((run) => {
      if (/\p{Script=Han}/u.test(run)) {
        const runs: string[] = run.match(/\p{Script=Han}+|\P{Script=Han}+/gu) ?? [];
        return runs.flatMap(chineseWords);
      }
      const parts = run.match(/\p{Lu}?[\p{Ll}\p{Number}]+|\p{Lu}+(?!\p{Ll})/gu) ?? [];
      return parts.length > 1 ? [run, ...parts] : [run];
    });
}
