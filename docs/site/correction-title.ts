import type { Texts } from "../strings/en.ts";
import type { LedgerEntry } from "./description/load.ts";

/**
 * A correction in one line of Markdown that makes sense alone: a renamed field as `old` → `new`, otherwise the field or operation it is
 * about, when it is about one, and what the description has there.
 */
export function correctionTitle(entry: LedgerEntry, { colon }: Texts): string {
  const { at = [], ours = "", page = [] } = entry;
  const [first = ""] = [at].flat();
  const renamed = page.find(({ differs }) => differs === "name")?.field;
  if (renamed !== undefined) {
    return `\`${renamed}\` → \`${first.split("/").at(-1)}\``;
  }
  const [, name, rest = ""] = /^#\/components\/schemas\/([^/]+)(.*)$/.exec(first) ?? [];
  const fields = rest.split("/").filter((part) => part && part !== "properties");
  const there = ours.replaceAll(apiName, "`$&`");
  return name ? `\`${[name, ...fields].join(".")}\`${colon}${there}` : there;
}

/** Names of the API in a text: camel case, underscores, dots between words, header fields, media types and error codes. */
const apiName =
  /(?<![\w`/.-])(?:[a-z]+[A-Z]\w*|\w+(?:_\w+)+|[a-z]\w+(?:\.[a-z]\w+)+|X-[\w-]+|CCE\.\d{8}|application\/json)(?![\w`])/g;

/** The names in the reference that an entry is about. */
export const namesIn = ({ id, page = [] }: LedgerEntry): string[] => [
  ...new Set([id, ...page.flatMap(({ field }) => field ?? [])]),
];
