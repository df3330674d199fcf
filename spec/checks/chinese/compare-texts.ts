import { at, toPointer } from "../../tools/pointer.ts";
import { readTexts } from "./texts.ts";

/** A description, as far as the checks read it. */
export interface Description {
  tags: { name: string; "x-displayName"?: string }[];
}

const chinese = /\p{Script=Han}/u;
const unspaced = /\p{Script=Han}[\w`*]|[\w`]\p{Script=Han}/u;
const bold = /\*+[^*]+\*+/g;

/**
 * Holds each English text against its Chinese.
 *
 * @returns one line for each text that is missing or has no Chinese in it, that lost or changed what stands in code quotes, or in which
 * Chinese and Latin letters touch
 */
export function badTexts(english: Description, translated: Description): string[] {
  const ours = readTexts(translated);
  const lines = [...readTexts(english)].flatMap(([pointer, source]) => {
    const text = ours.get(pointer) ?? "";
    if (!chinese.test(text) || text === source) {
      return [`${pointer}: no Chinese`];
    }
    const problems: string[] = [];
    if (`${codes(text)}` !== `${codes(source)}`) {
      problems.push(`${pointer}: code differs: ${codes(source)} | ${codes(text)}`);
    }
    const touch = text.replace(bold, "").match(unspaced);
    if (touch) {
      problems.push(`${pointer}: no space in ${touch[0]}`);
    }
    return problems;
  });
  const names = translated.tags
    .filter((tag) => !chinese.test(tag["x-displayName"] ?? ""))
    .map(({ name }) => `tag ${name}: no Chinese name to show`);
  return [...lines, ...names];
}

/** What stands in code quotes, each once, sorted, since the two languages say things in different order. */
const codes = (text: string) => [...new Set(text.match(/`[^`]+`/g))].sort();

/**
 * Finds what an overlay changed besides texts and the names that tags show.
 *
 * @returns the pointers at which the two descriptions differ, or of which one has none
 */
export function structureDifferences(english: Description, translated: Description): string[] {
  const readable = new Set(readTexts(english).keys());

  const compare = (one: unknown, other: unknown, path: string[]): string[] => {
    const pointer = toPointer(path);
    if (readable.has(pointer) && typeof other === "string") {
      return [];
    }
    if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) {
      return Object.is(one, other) ? [] : [pointer];
    }
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    if (path[0] === "tags") {
      keys.delete("x-displayName");
    }
    return [...keys].flatMap((key) => compare(one[key], other[key], [...path, key]));
  };
  return compare(english, translated, []);
}

const isObject = (node: unknown): node is Record<string, unknown> =>
  typeof node === "object" && node !== null;

/** Takes a copy of a document and changes the node at a pointer. @throws {Error} when there is no such node. */
export function changed<T>(
  document: T,
  pointer: string,
  change: (node: Record<string, unknown>) => void,
): T {
  const copy = structuredClone(document);
  const node = at(copy, pointer);
  if (!isObject(node)) {
    throw new Error(`nothing at ${pointer}`);
  }
  change(node);
  return copy;
}
