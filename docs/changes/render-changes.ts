import { type Entry, entriesOf } from "../../spec/gate/report.ts";
import type { Change } from "../../spec/gate/walk.ts";
import type { Language } from "../site/description/load.ts";
import { operations } from "../site/description/operations.ts";
import type { Texts } from "../strings/en.ts";
import type { Compared, Step } from "./compare-all.ts";

type Words = Texts["changes"];

interface Reader {
  text: Texts;
  language: Language;
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
function section(changes: Change[], words: Words, language: Language): string {
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

function entry({ what, types, mock, pointer }: Entry, words: Words): string {
  const lines = [
    `${words.types}${words.colon}${types}${words.stop}`,
    `${words.mock}${words.colon}${mock}${words.stop}`,
    `${words.place}${words.colon}\`${pointer}\``,
  ];
  return `- ${what}\n${lines.map((line) => `  - ${line}`).join("\n")}`;
}

const fill = (text: string, values: Record<string, string | number>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
