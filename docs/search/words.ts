/**
 * Cuts a text into words: Chinese by the browser's dictionary, and names such as `addonTemplateName`, `CCE.03404001` or
 * `addon.install/type` whole and by their parts.
 */
export function wordsOf(language: string): (text: string) => string[] {
  const segmenter =
    typeof Intl.Segmenter === "function"
      ? new Intl.Segmenter(language, { granularity: "word" })
      : undefined;
  const chinese = (run: string) =>
    segmenter ? Array.from(segmenter.segment(run), ({ segment }) => segment) : [...run];
  return (text) => {
    // a name keeps the dots, slashes and hyphens inside it
    const runs = text.match(/\p{Script=Han}+|[\p{L}\p{N}](?:[\p{L}\p{N}./_{}-]*[\p{L}\p{N}}])?/gu);
    return (runs ?? []).flatMap((run) => {
      const scripts: string[] = run.match(/\p{Script=Han}+|\P{Script=Han}+/gu) ?? [];
      return scripts.flatMap((part) =>
        /\p{Script=Han}/u.test(part) ? chinese(part) : nameParts(part),
      );
    });
  };
}

function nameParts(name: string): string[] {
  const words: string[] = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const parts = words.flatMap((word) => {
    const humps: string[] = word.match(/\p{Lu}?[\p{Ll}\p{N}]+|\p{Lu}+(?!\p{Ll})/gu) ?? [];
    return humps.length > 1 ? [word, ...humps] : [word];
  });
  return [...new Set([name, ...parts])];
}
