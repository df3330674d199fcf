import type { Language, LedgerEntry } from "./description/load.ts";

/**
 * A text of a ledger as Markdown with the names of the API in code font: what is spelled like a name, the `names` of the fields that it
 * is about, and in Chinese all small Latin words, as only names are written so there. A text that has code already is left unchanged.
 */
export function namesInCode(text: string, names: string[], language: Language): string {
  if (text.includes("`")) {
    return text;
  }
  const own = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const kinds = [spelledLikeName, ...own, ...(language === "zh" ? [latinWords] : [])];
  return text.replace(new RegExp(`${notBefore}(?:${kinds.join("|")})${notAfter}`, "g"), "`$&`");
}

/** Camel case, underscores, brackets, dots and slashes between words, header fields, media types and error codes. */
const spelledLikeName =
  /\w+\[\](?:\.\w+)*|[a-z]+[A-Z]\w*|\w+(?:_\w+)+|[a-z]\w+(?:\.[a-z]\w+)+(?:\/\w+)?|X-[\w-]+|Retry-After|CCE\.\d{8}|application\/json/
    .source;
const latinWords = /[a-z][\w=-]*(?: [a-z][\w=-]*)*/.source;
const notBefore = "(?<![\\w`/.:@-])";
const notAfter = "(?![\\w`/@[-])";

/** Names of the fields that an entry is about. */
export const fieldNames = ({ at = [], page = [] }: LedgerEntry): string[] => [
  ...[at].flat().flatMap((pointer) => /\/properties\/([^/]+)$/.exec(pointer)?.[1] ?? []),
  ...page.flatMap(({ field }) => field ?? []),
];

/** A path of a field such as `custom.servers[].port`, and the name at its end. */
export const pathAndName = (path: string): string[] => [path, path.split(".").at(-1) ?? path];
