import { compare } from "../../spec/gate/compare.ts";
import { type Entry, entriesOf } from "../../spec/gate/report.ts";
import type { Change } from "../../spec/gate/walk.ts";
import { currentDescription, releasedDescription, releases } from "../../spec/tools/releases.ts";
import type { Texts } from "../strings/en.ts";
import type { Language } from "./description/load.ts";
import type { Description } from "./description/openapi.ts";
import { operations } from "./description/operations.ts";

type Changes = Change[];
type Words = Texts["changes"];

interface Release {
  version: string;
  /** Absent until it is published. */
  date?: string;
  description: Description;
}

/** A release with what changed since the one before it. */
interface Step extends Release {
  changes: Changes | undefined;
}

/** What changed since the last release. */
interface Unreleased {
  after: string;
  changes: Changes;
}

export type Compared = [Unreleased, ...Step[]];

/** Compared once for all languages. */
const known: Compared = await compareAll(
  releases().map((release) => ({
    ...release,
    description: releasedDescription(release.version) as Description,
  })),
  currentDescription() as Description,
);

/** The changes of the description, release by release, as Markdown. */
export const apiChanges = (reader: Reader): string => renderChanges(known, reader);

interface Reader {
  text: Texts;
  language: Language;
}

/**
 * What changed from each release to the next, and since the last one. Newest first.
 *
 * @param released - oldest first
 * @param current - the description as it is now
 */
export async function compareAll(released: Release[], current: Description): Promise<Compared> {
  const steps: Step[] = [];
  for (const [index, release] of released.entries()) {
    const old = index === 0 ? undefined : before(released, index).description;
    steps.push({ ...release, changes: old && (await compare(old, release.description)) });
  }
  const last = before(released, released.length);
  const unreleased = { after: last.version, changes: await compare(last.description, current) };
  return [unreleased, ...steps.reverse()];
}

function before(released: Release[], index: number): Release {
  const release = released[index - 1];
  if (release === undefined) {
    throw new Error("spec/released holds no description to compare with");
  }
  return release;
}

/** Renders what `compareAll` found. A release without a date has not been published. */
export function renderChanges(
  [unreleased, ...steps]: Compared,
  { text, language }: Reader,
): string {
  const words = text.changes;
  const since =
    unreleased.changes.length === 0
      ? fill(words.unchanged, { version: unreleased.after })
      : section(unreleased.changes, words, language);
  return [
    `## ${words.unreleased} {#unreleased}\n\n${since}`,
    ...steps.map((step) => release(step, words, language)),
  ].join("\n\n");
}

function release(
  { version, date, description, changes }: Step,
  words: Words,
  language: Language,
): string {
  const all = operations(description);
  const names = all.map(({ method, path }) => `\`${method.toUpperCase()} ${path}\``);
  const facts = [
    date === undefined ? words.notPublished : fill(words.published, { date }),
    `${fill(words.operations, { count: all.length })}${words.colon}${names.join(words.comma)}`,
  ];
  const anchor = `v${version.replaceAll(".", "-")}`;
  const body = changes === undefined ? words.first : section(changes, words, language);
  return `## ${version} {#${anchor}}\n\n${facts.map((fact) => `- ${fact}`).join("\n")}\n\n${body}`;
}

/** Changes by what they ask of a reader. */
function section(changes: Changes, words: Words, language: Language): string {
  return (["breaking", "additive", "docs only"] as const)
    .map((verdict) => ({
      verdict,
      entries: entriesOf(
        changes.filter((change) => change.verdict === verdict),
        language,
      ),
    }))
    .filter(({ entries }) => entries.length > 0)
    .map(
      ({ verdict, entries }) =>
        `**${words[verdict]}**\n\n${entries.map((each) => entry(each, words)).join("\n")}`,
    )
    .join("\n\n");
}

function entry({ what, types, mock, pointers }: Entry, words: Words): string {
  const places = pointers.map((pointer) => `\`${pointer}\``).join(words.comma);
  const lines = [
    `${words.types}${words.colon}${types}${words.stop}`,
    `${words.mock}${words.colon}${mock}${words.stop}`,
    `${words.place}${words.colon}${places}`,
  ];
  return `- ${what}\n${lines.map((line) => `  - ${line}`).join("\n")}`;
}

const fill = (text: string, values: Record<string, string | number>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
