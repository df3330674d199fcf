import { toKeys } from "../../spec/tools/pointer.ts";
import type { Texts } from "../strings/en.ts";
import type { Language, LedgerEntry } from "./description/load.ts";
import type { Operation } from "./description/operations.ts";
import { fieldNames, namesInCode } from "./names-in-code.ts";

interface Reader {
  language: Language;
  text: Texts;
  operations: Operation[];
}

/**
 * A correction in one line of Markdown that makes sense alone: a renamed field as `old` → `new`, otherwise the field or operation it is
 * about, when it is about one, and what the description has there.
 */
export function correctionTitle(entry: LedgerEntry, reader: Reader): string {
  const { at = [], ours = "", page = [] } = entry;
  const { text, language, operations } = reader;
  const keys = toKeys([at].flat()[0] ?? "#");
  const renamed = page.find(({ differs }) => differs === "name")?.field;
  if (renamed !== undefined) {
    return `\`${renamed}\` → \`${keys.at(-1)}\``;
  }
  const what = /^\d{3}\b/.test(ours) ? text.statusIs(ours) : ours;
  const there = namesInCode(what, fieldNames(entry), language);
  const [root, second, third = "", ...rest] = keys;
  if (root === "components" && second === "schemas") {
    const fields = rest.filter((part) => part !== "properties");
    return `\`${[third, ...fields].join(".")}\`${text.colon}${there}`;
  }
  const operation = operations.find(({ path, method }) => path === second && method === third);
  if (root !== "paths" || operation === undefined) {
    return there;
  }
  const isNew = rest.length === 0 && ours.includes(operation.operationId);
  return `${operation.summary}${text.colon}${isNew ? text.added(there) : there}`;
}

/** The names in the reference that an entry is about. */
export const namesIn = ({ id, page = [] }: LedgerEntry): string[] => [
  ...new Set([id, ...page.flatMap(({ field }) => field ?? [])]),
];
