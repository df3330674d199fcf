import { type Finding, findingsIn } from "./findings.ts";
import { createReplacements, type Kind, type Replacement } from "./replacements.ts";
import { changeTexts, type Text } from "./visit-texts.ts";

/** Parts of a seed that say what is installed where, and are the same in every account. */
const fixed = [
  /^\/clusters\/\d+\/addons\/\d+\/(?:template|version|previousVersion|status)$/,
  /^\/templates\/\d+\/(?:kind|apiVersion|metadata\/(?:uid|name|\w+Timestamp))$/,
  /^\/templates\/\d+\/spec\/(?:type|labels\/.*|versions\/\d+\/(?:version|supportVersions\/.*|\w+Timestamp))$/,
];

/** Texts for people: a field in them is named after what it is about, so that `password` holds the word for it. */
const translations = /^\/templates\/\d+\/spec\/versions\/\d+\/translate\//;

/** A shorter value is replaced only where it was found: elsewhere the same letters are likely something else. */
const minLengthElsewhere: Partial<Record<Kind, number>> = { secret: 8, "account name": 6 };

/**
 * Replaces what belongs to an account in a seed: ids of clusters, projects and resources, account names, addresses and
 * secrets. Equal values get equal replacements.
 *
 * @param clusterIds - Ids of clusters, which look like those of other resources.
 * @returns the seed, and the list of what was replaced, which does not hold the replaced values.
 */
export function anonymize(
  seed: unknown,
  clusterIds: readonly string[],
): { seed: unknown; replacements: Replacement[] } {
  const replacements = createReplacements();
  for (const id of clusterIds) {
    replacements.of("cluster id", id);
  }
  const whole = new Map<string, string>();
  changeTexts(seed, (place) => {
    for (const { kind, value } of findingsAt(place)) {
      replacements.of(kind, value);
      if (value === place.text) {
        whole.set(keyOf(place), value);
      }
    }
    return place.text;
  });
  const everywhere = replacements
    .known()
    .filter(({ value, kind }) => value.length >= (minLengthElsewhere[kind] ?? 0));
  const inText = patternOf(everywhere);
  const inName = patternOf(everywhere.filter(({ kind }) => isInNames(kind)));
  const anonymous = changeTexts(seed, (place) => {
    if (isFixed(place)) {
      return place.text;
    }
    const replace = (value: string) => {
      replacements.note(value, place.pointer);
      return replacements.of("secret", value); // known, so that the kind is the one that it was found with
    };
    const value = whole.get(keyOf(place));
    const pattern = place.isName ? inName : inText;
    return value === undefined ? place.text.replace(pattern, replace) : replace(value);
  });
  return { seed: anonymous, replacements: replacements.list() };
}

function findingsAt(place: Text): Finding[] {
  if (isFixed(place)) {
    return [];
  }
  const { text, names, pointer, isName } = place;
  const found = findingsIn(text, translations.test(pointer) ? [] : names);
  return isName ? found.filter(({ kind }) => isInNames(kind)) : found;
}

/** Whether the name of a field may hold this: a domain may be one, while `password` is none because of its name. */
function isInNames(kind: Kind): boolean {
  return kind !== "secret" && kind !== "account name";
}

function isFixed({ pointer, isName }: Text): boolean {
  return !isName && fixed.some((place) => place.test(pointer));
}

function keyOf({ text, names, isName }: Text): string {
  return JSON.stringify(isName ? [names, text] : names);
}

/** What may not be before and after a value, so that it is not a part of another one. A secret may be anywhere. */
const edges: Partial<Record<Kind, readonly [before: string, after: string]>> = {
  "account id": ["[0-9a-f]", "[0-9a-f]"],
  "account name": ["[\\w-]", "[\\w-]"],
  "cluster id": ["[0-9a-f]", "[0-9a-f]"],
  "e-mail address": ["[\\w.-]", "[\\w-]"],
  "host name": ["[\\w.-]", "[\\w-]|\\.\\w"],
  "IP address": ["[\\w.]", "\\w|\\.\\w"],
  "resource id": ["[0-9a-f]", "[0-9a-f]"],
};

function patternOf(known: readonly { value: string; kind: Kind }[]): RegExp {
  const patterns = known.map(({ value, kind }) => {
    const escaped = value.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
    const [before, after] = edges[kind] ?? [];
    return before === undefined ? escaped : `(?<!${before})${escaped}(?!${after})`;
  });
  return new RegExp(patterns.join("|") || "(?!)", "g");
}
