import type { Language, LedgerEntry } from "./description/load.ts";

/**
 * A text of the ledger as Markdown with the names of the API in code font: what is spelled like a name, the fields that the entry is
 * about, and in Chinese all small Latin words, as only names are written so there. A text that has code already is left unchanged.
 */
export function namesInCode(text: string, entry: LedgerEntry, language: Language): string {
  if (text.includes("`")) {
    return text;
  }
  const fields = fieldsOf(entry).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const names = [spelledLikeName, ...fields, ...(language === "zh" ? [latinWords] : [])];
  return text.replace(new RegExp(`${notBefore}(?:${names.join("|")})${notAfter}`, "g"), "`$&`");
}

/** Camel case, underscores, dots and slashes between words, header fields, media types and error codes. */
const spelledLikeName =
  /[a-z]+[A-Z]\w*|\w+(?:_\w+)+|[a-z]\w+(?:\.[a-z]\w+)+(?:\/\w+)?|X-[\w-]+|Retry-After|CCE\.\d{8}|application\/json/
    .source;
const latinWords = /[a-z][\w=-]*(?: [a-z][\w=-]*)*/.source;
const notBefore = "(?<![\\w`/.:@-])";
const notAfter = "(?![\\w`/@-])";

const fieldsOf = ({ at = [], page = [] }: LedgerEntry): string[] => [
  ...[at].flat().flatMap((pointer) => /\/properties\/([^/]+)$/.exec(pointer)?.[1] ?? []),
  ...page.flatMap(({ field }) => field ?? []),
];
