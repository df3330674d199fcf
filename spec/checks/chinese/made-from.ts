import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { readBundle, readYaml } from "../../tools/files.ts";
import { toPointer } from "../../tools/pointer.ts";
import { bundleValues } from "../../tools/values/bundle.ts";
import { readChineseSource, readSource, valuesNames } from "../../tools/values/sources.ts";

/** An English text and its Chinese. The key names the file, when it is not the description, and the node. */
export interface Translation {
  key: string;
  english: string;
  chinese: string;
}

/** The hashes of the English that a Chinese text was made from, by the hash of the Chinese. The same Chinese may say several. */
export type MadeFrom = Map<string, string[]>;

const file = new URL("made-from.txt", import.meta.url);
const dist = new URL("../../dist/", import.meta.url);

/**
 * Every text that has Chinese: of each bundle, of the ledgers, and of the values of add-ons.
 *
 * @throws {Error} when the bundles were not built.
 */
export function translations(): Translation[] {
  const printed = bundlePairs("openapi");
  const known = new Set(printed.map((each) => JSON.stringify(each)));
  // a text of both descriptions is named once
  const deployed = bundlePairs("openapi.deployed")
    .filter((each) => !known.has(JSON.stringify(each)))
    .map((each) => ({ ...each, key: `openapi.deployed${each.key}` }));
  const ledgers = ["corrections", "values.corrections"].flatMap((name) => {
    const entries = readYaml(`${name}.yaml`) as { id: string }[];
    const english = Object.fromEntries(entries.map((entry) => [entry.id, entry]));
    return pairs(english, readYaml(`overlays/${name}.zh-CN.yaml`), `${name}.yaml`);
  });
  const values = valuesNames().flatMap((name) =>
    pairs(
      bundleValues(readSource(name)),
      bundleValues(readChineseSource(name)),
      `values/${name}.yaml`,
    ),
  );
  return [...printed, ...deployed, ...ledgers, ...values];
}

const bundlePairs = (name: string): Translation[] =>
  existsSync(new URL(`${name}.zh-CN.json`, dist))
    ? pairs(readBundle(`${name}.json`), readBundle(`${name}.zh-CN.json`))
    : [];

/** What reads differently in two languages: everything else is equal, as other checks make sure. */
function pairs(
  english: unknown,
  chinese: unknown,
  prefix = "",
  keys: string[] = [],
): Translation[] {
  if (typeof english === "string" && typeof chinese === "string") {
    const key = `${prefix}${toPointer(keys)}`;
    return english === chinese ? [] : [{ key, english, chinese }];
  }
  if (typeof english !== "object" || typeof chinese !== "object" || !english || !chinese) {
    return [];
  }
  return Object.entries(chinese).flatMap(([name, each]) =>
    pairs((english as Record<string, unknown>)[name], each, prefix, [...keys, name]),
  );
}

/** Texts whose English is not the one that the Chinese was made from, or of which nobody has said which that is. */
export const staleTranslations = (all: Translation[], madeFrom: MadeFrom): Translation[] =>
  all.filter(({ english, chinese }) => !madeFrom.get(hashOf(chinese))?.includes(hashOf(english)));

/** One line for each stale text, which names its node and what to do. */
export const staleLines = (all: Translation[], madeFrom: MadeFrom): string[] =>
  staleTranslations(all, madeFrom).map(({ key, chinese }) => {
    const problem = madeFrom.has(hashOf(chinese))
      ? "the English changed since the Chinese was made from it"
      : "it is not recorded which English the Chinese was made from";
    return `${key}: ${problem}; \`npm run chinese\` shows both, \`npm run chinese -- --accept\` records that they agree`;
  });

/** A hash in which line breaks do not count. Eight digits suffice to notice a change: nobody has a reason to forge one. */
const hashOf = (text: string) =>
  createHash("sha256").update(text.replace(/\s+/g, " ").trim()).digest("hex").slice(0, 8);

/** Reads what the Chinese was made from. */
export const readMadeFrom = (): MadeFrom => parseMadeFrom(readFileSync(file, "utf8"));

export function parseMadeFrom(text: string): MadeFrom {
  const found: MadeFrom = new Map();
  for (const [, chinese = "", english = ""] of text.matchAll(/^([0-9a-f]{8}) ([0-9a-f]{8})$/gm)) {
    found.set(chinese, [...(found.get(chinese) ?? []), english]);
  }
  return found;
}

/**
 * Records that the Chinese of some texts says what their English says now, and forgets texts that are gone.
 *
 * @param accepted whether the Chinese of a key is accepted.
 * @returns the file to write.
 */
export function acceptTranslations(
  all: Translation[],
  madeFrom: MadeFrom,
  accepted: (key: string) => boolean,
): string {
  const stale = new Set(staleTranslations(all, madeFrom));
  const lines = all.flatMap((each) => {
    const [chinese, english] = [hashOf(each.chinese), hashOf(each.english)];
    const kept = stale.has(each) && !accepted(each.key) ? (madeFrom.get(chinese) ?? []) : [english];
    return kept.map((hash) => `${chinese} ${hash}\n`);
  });
  return `${header}${[...new Set(lines)].sort().join("")}`;
}

/** Writes what `acceptTranslations` returned. */
export const writeMadeFrom = (text: string): void => writeFileSync(file, text);

const header = `# The hash of each Chinese text, and of the English that it was made from. Written by \`npm run chinese -- --accept\`.
# The order is random on purpose: two branches rarely touch the same line, and a merge may keep the lines of both.
`;
