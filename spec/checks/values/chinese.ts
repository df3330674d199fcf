import { bundleValues } from "../../tools/values/bundle.ts";
import { nodesOf, type Schema } from "../../tools/values/schema.ts";
import { readChineseSource, readSource, valuesNames } from "../../tools/values/sources.ts";
import { type Entry, readYaml } from "./documents.ts";

const chinese = /\p{Script=Han}/u;
const touching = /\p{Script=Han}[\w`]|[\w`]\p{Script=Han}/u;
/** Names of products, protocols and fields that read the same in both languages. */
const name = /^[A-Z]?[\w.-]+$/;

/** Holds the texts of every schema against its Chinese. @returns one line for each failure. */
export const badChinese = (): string[] =>
  valuesNames().flatMap((addon) =>
    badTexts(bundleValues(readSource(addon)), bundleValues(readChineseSource(addon))).map(
      (failure) => `${addon}${failure}`,
    ),
  );

/**
 * Holds one bundle against the same in Chinese.
 *
 * @returns One line for each text without Chinese, with other code in it or with letters that touch, and for each node of which more than
 * texts differs.
 */
export function badTexts(english: Schema, translated: Schema): string[] {
  const others = new Map([...nodesOf(translated)].map(({ keys, node }) => [keys.join("/"), node]));
  const ours = [...nodesOf(english)];
  const gone = [...others.keys()].filter(
    (path) => !ours.some(({ keys }) => keys.join("/") === path),
  );
  return [
    ...gone.map((path) => `#/${path}: stale, or not in the schema`),
    ...ours.flatMap(({ keys, node }) => {
      const path = keys.join("/");
      const other = others.get(path) ?? {};
      const texts = textsOf(other);
      const lines = [...textsOf(node)].flatMap(([key, text]) =>
        badText(text, texts.get(key) ?? ""),
      );
      const same = JSON.stringify(rest(node)) === JSON.stringify(rest(other));
      return [...lines, ...(same ? [] : ["more than texts differs"])].map(
        (line) => `#/${path}: ${line}`,
      );
    }),
  ];
}

const textsOf = ({ title, description, "x-quality": quality }: Schema) =>
  new Map(
    Object.entries({ title, description, statement: quality?.statement }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );

/** What stands at a node besides its texts and the nodes below it. */
function rest(node: Schema) {
  const { title, description, properties, items, additionalProperties, $defs, ...more } = node;
  return { ...more, "x-quality": node["x-quality"]?.level };
}

function badText(english: string, text: string): string[] {
  if (!chinese.test(text) && !(text === english && name.test(text))) {
    return [`no Chinese for "${english}"`];
  }
  const codes = (of: string) => `${[...new Set(of.match(/`[^`]+`/g))].sort()}`;
  const touch = text.match(touching);
  return [
    ...(codes(text) === codes(english) ? [] : [`other code in "${text}"`]),
    ...(touch ? [`no space in ${touch[0]}`] : []),
  ];
}

/** The texts of one entry of the ledger in Chinese. */
export type EntryTexts = Record<"source" | "ours" | "why", string>;

/** Holds the ledger against its Chinese. @returns one line for each failure. */
export function badEntries(
  ledger: readonly Entry[] = readYaml("values.corrections.yaml") as Entry[],
  translated: Readonly<Record<string, EntryTexts>> = readYaml(
    "overlays/values.corrections.zh-CN.yaml",
  ) as Record<string, EntryTexts>,
): string[] {
  const ids = ledger.map(({ id }) => id);
  const stale = Object.keys(translated).filter((id) => !ids.includes(id));
  const order = `${Object.keys(translated)}` === `${ids}` ? [] : ["the order is another"];
  return [
    ...stale.map((id) => `${id}: stale`),
    ...ledger.flatMap((entry) => {
      const texts = translated[entry.id];
      if (texts === undefined) {
        return [`${entry.id}: missing`];
      }
      return (["source", "ours", "why"] as const).flatMap((key) => {
        // a bare name or value of the API, such as multiAZEnabled or String
        const same = texts[key] === entry[key] && /^[\w-]+(, [\w-]+)*$/.test(texts[key]);
        const touch = texts[key].match(/\p{Script=Han}\w|\w\p{Script=Han}/u);
        return [
          ...(chinese.test(texts[key]) || same ? [] : [`${entry.id}: ${key} has no Chinese`]),
          ...(touch ? [`${entry.id}: no space in ${touch[0]}`] : []),
        ];
      });
    }),
    ...(stale.length === 0 && ids.every((id) => id in translated) ? order : []),
  ];
}
